"""Definitions: what the modules of the two packages define, and which of it something needs.

Only what is reached from the entry points goes into the script. What stands in annotations alone is
not reached: the script has no types.
"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from imagenet_wiki.translating.functions import assigned, parameters, targets

HOOKS = Path(__file__).parents[2]
_PACKAGES = ("source_discipline", "imagenet_wiki")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A name that a module imports: what of which module, or, without `name`, the module itself."""

    module: str
    name: str = ""

    @property
    def is_own(self) -> bool:
        """Whether it is of one of the two packages."""
        return self.module.partition(".")[0] in _PACKAGES


@dataclass(frozen=True, slots=True)
class Module:
    """What a module defines and imports, by name, in its order."""

    name: str
    path: Path
    defined: dict[str, list[ast.stmt]] = field(default_factory=dict)
    imported: dict[str, Elsewhere] = field(default_factory=dict)

    def origin(self, name: str) -> Elsewhere | None:
        """Where a name of this module is defined; None for a builtin."""
        if name in self.defined:
            return Elsewhere(self.name, name)
        found = self.imported.get(name)
        if found is None or not found.is_own or not found.name:
            return found
        if is_module(f"{found.module}.{found.name}"):
            return Elsewhere(f"{found.module}.{found.name}")
        return load(found.module).origin(found.name) or found

    def imports(self) -> Iterator[Elsewhere]:
        """What it imports from the two packages, in its order."""
        return (each for each in self.imported.values() if each.is_own)

    def member(self, node: ast.AST) -> Elsewhere | None:
        """What `module.name` means, where the one is a module of the two packages."""
        match node:
            case ast.Attribute(value=ast.Name(id=owner), attr=name):
                origin = self.origin(owner)
                if origin and origin.is_own and not origin.name:
                    return load(origin.module).origin(name)
        return None


def is_module(name: str) -> bool:
    """Whether a dotted name is that of a module, not of something in one."""
    path = HOOKS.joinpath(*name.split("."))
    return path.with_suffix(".py").exists() or path.joinpath("__init__.py").exists()


@cache
def load(name: str) -> Module:
    """A module of the two packages, as its file has it."""
    path = HOOKS.joinpath(*name.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    module = Module(name, file)
    for statement in ast.parse(file.read_text(encoding="utf-8")).body:
        for bound in _bound(statement):
            module.defined.setdefault(bound, []).append(statement)
        module.imported.update(_imports(statement))
    return module


def _bound(statement: ast.stmt) -> Iterator[str]:
    match statement:
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.Assign(targets=targets):
            names = (node for target in targets for node in ast.walk(target))
            yield from (node.id for node in names if isinstance(node, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name)):
            yield name


def _imports(statement: ast.stmt) -> Iterator[tuple[str, Elsewhere]]:
    match statement:
        case ast.Import(names=names):
            yield from ((each.asname or each.name, Elsewhere(each.name)) for each in names)
        case ast.ImportFrom(module=str(module), names=names):
            yield from ((each.asname or each.name, Elsewhere(module, each.name)) for each in names)


def reached(entries: Iterator[Elsewhere], cut: frozenset[str]) -> dict[str, set[str]]:
    """The names that are needed, by module, in the order in which the modules have to run.

    `cut` are definitions, `module.name`, that are left out with all that only they need.
    """
    needed: dict[str, set[str]] = {}
    waiting = list(entries)
    while waiting:
        each = waiting.pop()
        known = needed.setdefault(each.module, set())
        if each.name in known or f"{each.module}.{each.name}" in cut:
            continue
        known.add(each.name)
        module = load(each.module)
        for statement in module.defined[each.name]:
            origins = used(module, statement)
            waiting += [found for found in origins if found and found.is_own and found.name]
    order = {name: None for name in _in_order(sorted(needed), set())}
    return {name: needed[name] for name in order if needed.get(name)}


def _in_order(names: Iterable[str], seen: set[str]) -> Iterator[str]:
    """Modules after those that they import, as Python runs them."""
    for name in names:
        if name not in seen:
            seen.add(name)
            yield from _in_order(map(_imported, load(name).imports()), seen)
            yield name


def _imported(origin: Elsewhere) -> str:
    """The module that an import runs."""
    whole = f"{origin.module}.{origin.name}"
    return whole if is_module(whole) else origin.module


def used(module: Module, statement: ast.AST) -> Iterator[Elsewhere | None]:
    """Where the names are defined that a statement uses when it runs."""
    yield from _used(module, statement, frozenset())


def _used(module: Module, node: ast.AST, own: frozenset[str]) -> Iterator[Elsewhere | None]:
    """`own` are the names of the functions around a node, which hide those of the module."""
    match node:
        case ast.Name(id=name, ctx=ast.Load()) if name not in own:
            yield module.origin(name)
        case ast.Attribute(value=ast.Name(id=owner)) if owner not in own:
            yield module.member(node)
        case ast.FunctionDef(args=arguments, body=body):
            inner = own | assigned(body) | {arg.arg for arg, _, _ in parameters(arguments)}
            outside = [*node.decorator_list, *arguments.defaults, *arguments.kw_defaults]
            yield from _all_used(module, outside, own)
            yield from _all_used(module, body, inner)
            return
        case ast.Lambda(args=arguments, body=value):
            inner = own | {arg.arg for arg, _, _ in parameters(arguments)}
            yield from _all_used(module, [value, *arguments.defaults], inner)
            return
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            own = own.union(*(targets(each.target) for each in node.generators))
    for name, value in ast.iter_fields(node):
        if name not in ("annotation", "returns"):
            yield from _all_used(module, value if isinstance(value, list) else [value], own)


def _all_used(
    module: Module, nodes: Iterable[object], own: frozenset[str]
) -> Iterator[Elsewhere | None]:
    for each in nodes:
        if isinstance(each, ast.AST):
            yield from _used(module, each, own)
