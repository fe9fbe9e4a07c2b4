"""Classes of Python as calls of what makes them in JavaScript (`python.js`)."""

import ast
import json
from collections.abc import Callable

from imagenet_wiki.translating.expressions import Expressions
from imagenet_wiki.translating.signatures import fields
from imagenet_wiki.translating.untranslatable import Untranslatable

KINDS = frozenset({"dataclass", "property", "staticmethod", "classmethod", "cached_property"})
"""Decorators that say what kind of class or method it is."""


def translated_class(
    node: ast.ClassDef, expressions: Expressions, function: Callable[[ast.FunctionDef], str]
) -> str:
    """A class as an expression; `function` translates its methods."""
    return _Classes(expressions, function)(node)


class _Classes:
    def __init__(
        self, expressions: Expressions, function: Callable[[ast.FunctionDef], str]
    ) -> None:
        self.of, self.function = expressions, function

    def __call__(self, node: ast.ClassDef) -> str:
        """A class as an expression."""
        bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
        if "StrEnum" in bases:
            return f"$enum({self._members(node)}, {self._methods(node)})"
        if "NamedTuple" in bases:
            return f"$namedtuple({self._fields(node)}, {self._methods(node)})"
        if data := next(filter(_is_dataclass, node.decorator_list), None):
            options = data.keywords if isinstance(data, ast.Call) else []
            told = {each.arg: each.value for each in options}
            eq = told.get("eq")
            same = "false" if isinstance(eq, ast.Constant) and eq.value is False else "true"
            return f"$dataclass({self._fields(node)}, {self._methods(node)}, {same})"
        if bases - {"Protocol", "Exception"}:
            raise Untranslatable(self.of.module.path, node, "a class with a base of its own")
        return f"$class({self._methods(node)})"

    def _fields(self, node: ast.ClassDef) -> str:
        told = (
            f"[{json.dumps(name)}, {f'() => {self.of(default)}' if default else 'null'}, "
            f"{json.dumps(is_given)}]"
            for name, default, is_given in fields(node.body)
        )
        return f"[{', '.join(told)}]"

    def _members(self, node: ast.ClassDef) -> str:
        told = (
            f"[{json.dumps(target.id)}, {self.of(statement.value)}]"
            for statement in node.body
            if isinstance(statement, ast.Assign)
            for target in statement.targets
            if isinstance(target, ast.Name)
        )
        return f"[{', '.join(told)}]"

    def _methods(self, node: ast.ClassDef) -> str:
        """The methods by kind: those that are called, and those that are read like fields."""
        kinds: dict[str, list[str]] = {}
        for each in node.body:
            if isinstance(each, ast.FunctionDef):
                kind = next((k for k in map(_kind, each.decorator_list) if k), "method")
                kinds.setdefault(kind, []).append(f"{each.name}: {self.function(each)}")
        told = (f"{kind}: {{ {', '.join(methods)} }}" for kind, methods in kinds.items())
        return f"{{ {', '.join(told)} }}"


def _is_dataclass(node: ast.expr) -> bool:
    called = node.func if isinstance(node, ast.Call) else node
    return isinstance(called, ast.Name) and called.id == "dataclass"


def _kind(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) and node.id in KINDS else ""
