"""Signatures: what functions and classes are called with, and which methods are of what.

JavaScript has no arguments by name, and its texts and lists have other methods.
"""

import ast
from collections.abc import Iterator, Sequence

from imagenet_wiki.translating.definitions import Elsewhere, load
from imagenet_wiki.translating.functions import parameters

SHARED = frozenset(
    "strip lstrip rstrip split rsplit splitlines partition rpartition startswith endswith lower "
    "upper title casefold capitalize replace find rfind index rindex count join isalpha isdigit "
    "isdecimal isnumeric isalnum isupper islower isspace isascii removeprefix removesuffix "
    "translate append extend pop sort insert reverse remove".split()
)
"""Methods of texts and lists, which in JavaScript are values without them."""
MISSING = frozenset((*dir(str), *dir(list))) - frozenset((*dir(dict), *dir(set))) - SHARED
"""Methods that only texts and lists have, and that nothing stands for."""
OFFERED = frozenset(
    "__getitem__ get add union isdisjoint issubset issuperset search match fullmatch sub".split()
)
"""Methods that are also asked for without being called, as of what is no text and no list."""
METHODS: dict[str, list[str]] = {}
"""The parameters of the methods of classes in the script, by the method's name."""


def signature(origin: Elsewhere) -> list[str] | None:
    """The names of the parameters of a function, or of the fields of a class."""
    for statement in load(origin.module).defined.get(origin.name, ()):
        match statement:
            case ast.FunctionDef(args=arguments):
                return [arg.arg for arg, _, _ in parameters(arguments)]
            case ast.ClassDef(body=body):
                own = next((s for s in body if getattr(s, "name", "") == "__init__"), None)
                if isinstance(own, ast.FunctionDef):
                    return [arg.arg for arg, _, _ in parameters(own.args)][1:]
                return [name for name, _, is_given in fields(body) if is_given]
    return None


def fields(body: Sequence[ast.stmt]) -> Iterator[tuple[str, ast.expr | None, bool]]:
    """The fields of a class, each with its default and whether it is given to it."""
    for statement in body:
        match statement:
            case ast.AnnAssign(
                target=ast.Name(id=name), value=ast.Call(keywords=keywords) as call
            ) if isinstance(call.func, ast.Name) and call.func.id == "field":
                told = {each.arg: each.value for each in keywords}
                factory, init = told.get("default_factory"), told.get("init")
                made = ast.Call(factory, [], []) if factory else told.get("default")
                yield name, made, not (isinstance(init, ast.Constant) and init.value is False)
            case ast.AnnAssign(target=ast.Name(id=name), value=default):
                yield name, default, True
