"""How an expression is translated: by the method that has the name of its kind."""

import ast
from collections.abc import Callable, Sequence

from imagenet_wiki.translating.definitions import Elsewhere, Module
from imagenet_wiki.translating.untranslatable import Untranslatable

Names = Callable[[Elsewhere], str]
"""What a definition or an import is called in the script."""


class Translator:
    """Translates expressions of one module; the classes made of it have the methods."""

    def __init__(self, module: Module, names: Names) -> None:
        self.module, self.names = module, names
        self.scopes: list[set[str]] = []

    def __call__(self, node: ast.expr) -> str:
        translate: Callable[[ast.expr], str] | None
        translate = getattr(self, f"_{type(node).__name__.lower()}", None)
        if translate is None:
            raise Untranslatable(self.module.path, node, type(node).__name__)
        return str(translate(node))

    def true(self, node: ast.expr) -> str:
        """A condition: what Python takes for true is not what JavaScript does."""
        match node:
            case ast.Compare() | ast.UnaryOp(op=ast.Not()):
                return self(node)
            case ast.BoolOp(op=op, values=values):
                sign = " && " if isinstance(op, ast.And) else " || "
                return f"({sign.join(map(self.true, values))})"
        return f"$true({self(node)})"

    def listed(self, nodes: Sequence[ast.expr]) -> str:
        """Several expressions, some of which may stand for all that is in them."""
        return ", ".join(
            f"...$iter({self(node.value)})" if isinstance(node, ast.Starred) else self(node)
            for node in nodes
        )

    def is_local(self, name: str) -> bool:
        """Whether a name belongs to a function."""
        return any(name in scope for scope in self.scopes)

    def is_hidden(self, node: ast.Attribute) -> bool:
        """Whether a local name hides a module of the same name."""
        return isinstance(node.value, ast.Name) and self.is_local(node.value.id)
