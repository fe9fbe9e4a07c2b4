"""Calls: arguments in their places, and methods of texts and lists as functions (`python.js`)."""

import ast
from collections.abc import Sequence

from imagenet_wiki.translating.signatures import METHODS, MISSING, SHARED, signature
from imagenet_wiki.translating.translator import Translator
from imagenet_wiki.translating.untranslatable import Untranslatable


class Calls(Translator):
    """Translates what is called."""

    def _call(self, node: ast.Call) -> str:
        match node.func:
            case ast.Attribute(value=ast.Name(id="object"), attr="__setattr__"):
                owner, name, value = node.args
                return f"$setattr({self(owner)}, {self(name)}, {self(value)})"
            case ast.Attribute(value=owner, attr=method) if self.is_hidden(
                node.func
            ) or not self.module.member(node.func):
                return self._method(node, owner, method)
        arguments = self._arguments(node, self._signature(node.func))
        return f"{self(node.func)}({arguments})"

    def _method(self, node: ast.Call, owner: ast.expr, method: str) -> str:
        arguments = self._arguments(node, METHODS.get(method))
        if method in MISSING and not (isinstance(owner, ast.Name) and owner.id == "str"):
            raise Untranslatable(self.module.path, node, f"the method `{method}`")
        if method in SHARED and not self._is_module(owner):
            given = f", {arguments}" if arguments else ""
            return f"$m.{method}({self(owner)}{given})"
        return f"{self(owner)}.{method}({arguments})"

    def _is_module(self, node: ast.expr) -> bool:
        if not isinstance(node, ast.Name) or self.is_local(node.id):
            return False
        origin = self.module.origin(node.id)
        return origin is not None and not origin.name

    def _arguments(self, node: ast.Call, order: Sequence[str] | None) -> str:
        """The arguments; those with a name in their place, or in an object if none is known."""
        given = self.listed(node.args)
        named = {each.arg: self(each.value) for each in node.keywords}
        if not named:
            return given
        if order is None:
            pairs = ", ".join(
                f"{'...' if key is None else f'{key}: '}{v}" for key, v in named.items()
            )
            return ", ".join(filter(None, [given, f"{{{pairs}}}"]))
        if unknown := named.keys() - set(order):
            raise Untranslatable(self.module.path, node, f"an argument `{unknown.pop()}`")
        last = max(order.index(str(key)) for key in named)
        placed = [named.get(key, "undefined") for key in order[len(node.args) : last + 1]]
        return ", ".join(filter(None, [given, *placed]))

    def _signature(self, node: ast.expr) -> Sequence[str] | None:
        """The names of the parameters of what is called, as far as it is one of our definitions."""
        match node:
            case ast.Name(id=name) if not self.is_local(name):
                origin = self.module.origin(name)
            case _:
                origin = self.module.member(node)
        return signature(origin) if origin and origin.is_own else None
