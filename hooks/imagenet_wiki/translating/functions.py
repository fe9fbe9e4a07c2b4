"""Functions: their parameters, which names are their own, and what they return."""

import ast
from collections.abc import Iterator

_RESERVED = frozenset(
    "arguments await case catch const debugger default delete do enum eval export extends function "
    "implements instanceof interface let new null package private protected public static super "
    "switch this throw typeof undefined var void with yield in class import for if while return "
    "break continue else finally try true false".split()
)


def local(name: str) -> str:
    """A name of a function as it is in the script."""
    return f"{name}_" if name in _RESERVED else name


def assigned(body: list[ast.stmt]) -> set[str]:
    """The names that statements bind, but not those that belong to functions in them."""
    return {name for statement in body for name in _assigned(statement)}


def _assigned(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.FunctionDef(name=name):
            yield name
            return
        case ast.Lambda() | ast.ClassDef():
            return
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            # The targets are the comprehension's own; what `:=` binds in it is the function's.
            inner = (each for each in ast.walk(node) if isinstance(each, ast.NamedExpr))
            yield from (each.target.id for each in inner)
            return
        case ast.Name(id=name, ctx=ast.Store()):
            yield name
        case ast.MatchAs(name=str(name)):
            yield name
    for child in ast.iter_child_nodes(node):
        yield from _assigned(child)


def targets(target: ast.expr) -> set[str]:
    """The names in the target of a comprehension."""
    return {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}


def parameters(arguments: ast.arguments) -> list[tuple[ast.arg, ast.expr | None, bool]]:
    """The parameters in order, each with its default and whether it takes all the rest."""
    plain = [*arguments.posonlyargs, *arguments.args]
    defaults = [None] * (len(plain) - len(arguments.defaults)) + list(arguments.defaults)
    found = [(arg, default, False) for arg, default in zip(plain, defaults, strict=True)]
    if arguments.vararg:
        found.append((arguments.vararg, None, True))
    keywords = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    return [*found, *((arg, default, False) for arg, default in keywords)]


def returned(text: str) -> str:
    """What an arrow function returns; braces would be its body."""
    return f"({text})" if text.startswith("{") else text


def yields(body: list[ast.stmt]) -> bool:
    """Whether statements are those of a generator."""
    return any(_yields(statement) for statement in body)


def _yields(node: ast.AST) -> bool:
    if isinstance(node, ast.FunctionDef | ast.Lambda | ast.GeneratorExp):
        return False
    if isinstance(node, ast.Yield | ast.YieldFrom):
        return True
    return any(map(_yields, ast.iter_child_nodes(node)))
