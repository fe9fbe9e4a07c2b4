"""Expressions of Python as those of JavaScript; what the two say differently, `python.js` says.

Names of its functions begin with `$`, which no name of Python has.
"""

import ast
import json

from imagenet_wiki.translating.calls import Calls
from imagenet_wiki.translating.comprehensions import Comprehensions
from imagenet_wiki.translating.definitions import Elsewhere
from imagenet_wiki.translating.functions import local, parameters, returned
from imagenet_wiki.translating.operators import Operators
from imagenet_wiki.translating.signatures import METHODS, OFFERED, SHARED
from imagenet_wiki.translating.untranslatable import Untranslatable

_CONVERSIONS = {ord("r"): "$repr", ord("s"): "$str"}


class Expressions(Operators, Calls, Comprehensions):
    """Translates all expressions of one module."""

    def _name(self, node: ast.Name) -> str:
        if self.is_local(node.id):
            return local(node.id)
        return self.names(self.module.origin(node.id) or Elsewhere("builtins", node.id))

    def _constant(self, node: ast.Constant) -> str:
        value = node.value
        if value is Ellipsis:
            return "null"
        if value is None or isinstance(value, bool | int | float | str):
            return json.dumps(value, ensure_ascii=False)
        raise Untranslatable(self.module.path, node, repr(value))

    def _tuple(self, node: ast.Tuple) -> str:
        return f"[{self.listed(node.elts)}]"

    def _list(self, node: ast.List) -> str:
        return f"[{self.listed(node.elts)}]"

    def _set(self, node: ast.Set) -> str:
        return f"$set([{self.listed(node.elts)}])"

    def _dict(self, node: ast.Dict) -> str:
        pairs = (
            f"[{self(key)}, {self(value)}]" if key else f"...{self(value)}.items()"
            for key, value in zip(node.keys, node.values, strict=True)
        )
        return f"$dict([{', '.join(pairs)}])"

    def _attribute(self, node: ast.Attribute) -> str:
        if not self.is_hidden(node) and (origin := self.module.member(node)):
            return self.names(origin)
        owner = self(node.value)
        if node.attr in SHARED or node.attr in OFFERED or node.attr in METHODS:
            return f"$bound({owner}, {json.dumps(node.attr)})"
        return f"{owner}.{node.attr}"

    def _subscript(self, node: ast.Subscript) -> str:
        if self._is_type(node.value):
            return self(node.value)
        if isinstance(node.slice, ast.Slice):
            return f"$sliced({self(node.value)}, {self.bounds(node.slice)})"
        return f"$item({self(node.value)}, {self(node.slice)})"

    def bounds(self, node: ast.Slice) -> str:
        """Where a slice begins, where it ends, and its step."""
        parts = (node.lower, node.upper, node.step)
        return ", ".join(self(part) if part else "null" for part in parts)

    def _is_type(self, node: ast.expr) -> bool:
        """Whether it is a class, whose subscript says only of what it is."""
        if not isinstance(node, ast.Name) or self.is_local(node.id):
            return False
        origin = self.module.origin(node.id)
        if origin is None:
            return node.id in ("dict", "list", "set", "frozenset", "tuple", "type")
        return not origin.is_own

    def _starred(self, node: ast.Starred) -> str:
        return f"...{self(node.value)}"

    def _namedexpr(self, node: ast.NamedExpr) -> str:
        return f"({local(node.target.id)} = {self(node.value)})"

    def _joinedstr(self, node: ast.JoinedStr) -> str:
        return f'[{", ".join(map(self, node.values))}].join("")' if node.values else '""'

    def _formattedvalue(self, node: ast.FormattedValue) -> str:
        if node.format_spec:
            return f"$format({self(node.value)}, {self(node.format_spec)})"
        return f"{_CONVERSIONS.get(node.conversion, '$str')}({self(node.value)})"

    def _lambda(self, node: ast.Lambda) -> str:
        self.scopes.append({arg.arg for arg, _, _ in parameters(node.args)})
        text = f"({self.parameters(node.args)}) => {returned(self(node.body))}"
        self.scopes.pop()
        return f"({text})"

    def parameters(self, arguments: ast.arguments) -> str:
        """The parameters of a function with their defaults."""
        return ", ".join(
            f"{'...' * rest}{local(arg.arg)}{f' = {self(default)}' if default else ''}"
            for arg, default, rest in parameters(arguments)
        )

    def _yield(self, node: ast.Yield) -> str:
        return f"yield {self(node.value) if node.value else 'null'}"

    def _yieldfrom(self, node: ast.YieldFrom) -> str:
        return f"yield* $iter({self(node.value)})"
