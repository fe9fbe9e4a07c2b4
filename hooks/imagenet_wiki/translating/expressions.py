"""Expressions of Python as those of JavaScript; what the two say differently, `python.js` says.

Names of its functions begin with `$`, which no name of Python has.
"""

import ast
import json
from collections.abc import Callable, Sequence

from imagenet_wiki.translating.definitions import Elsewhere, Module
from imagenet_wiki.translating.functions import local, parameters, targets
from imagenet_wiki.translating.signatures import METHODS, OFFERED, SHARED, signature
from imagenet_wiki.translating.untranslatable import Untranslatable

_BINARY = {
    ast.Add: "$add", ast.Sub: "$sub", ast.Mult: "$mul", ast.Div: "$div",
    ast.FloorDiv: "$floordiv", ast.Mod: "$mod", ast.Pow: "$pow",
    ast.BitOr: "$or", ast.BitAnd: "$and", ast.BitXor: "$xor",
}  # fmt: skip
_COMPARED = {
    ast.Eq: "$eq({0}, {1})", ast.NotEq: "!$eq({0}, {1})", ast.Is: "$is({0}, {1})",
    ast.IsNot: "!$is({0}, {1})", ast.In: "$in({0}, {1})", ast.NotIn: "!$in({0}, {1})",
    ast.Lt: "$lt({0}, {1})", ast.LtE: "$le({0}, {1})", ast.Gt: "$lt({1}, {0})",
    ast.GtE: "$le({1}, {0})",
}  # fmt: skip
_CONVERSIONS = {ord("r"): "$repr", ord("s"): "$str"}
Names = Callable[[Elsewhere], str]
"""What a definition or an import is called in the script."""


class Expressions:
    """Translates the expressions of one module."""

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
        if not self._is_hidden(node) and (origin := self.module.member(node)):
            return self.names(origin)
        owner = self(node.value)
        if node.attr in SHARED or node.attr in OFFERED or node.attr in METHODS:
            return f"$bound({owner}, {json.dumps(node.attr)})"
        return f"{owner}.{node.attr}"

    def _is_hidden(self, node: ast.Attribute) -> bool:
        """Whether a local name hides a module of the same name."""
        return isinstance(node.value, ast.Name) and self.is_local(node.value.id)

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

    def _unaryop(self, node: ast.UnaryOp) -> str:
        match node.op:
            case ast.Not():
                return f"!{self.true(node.operand)}"
            case ast.USub():
                return f"$neg({self(node.operand)})"
        raise Untranslatable(self.module.path, node, type(node.op).__name__)

    def _binop(self, node: ast.BinOp) -> str:
        return f"{_BINARY[type(node.op)]}({self(node.left)}, {self(node.right)})"

    def binary(self, operator: ast.operator, left: str, right: str) -> str:
        """An operation on what is translated already, which may change the left in its place."""
        return f"$own({_BINARY[type(operator)]}, {left}, {right})"

    def _boolop(self, node: ast.BoolOp) -> str:
        name = "$both" if isinstance(node.op, ast.And) else "$either"
        first, *others = map(self, node.values)
        return f"{name}({', '.join([first, *(f'() => {other}' for other in map(_value, others))])})"

    def _compare(self, node: ast.Compare) -> str:
        if len(node.ops) == 1:
            return self._compared(node.ops[0], self(node.left), self(node.comparators[0]))
        left, middle, right = node.left, *node.comparators
        first, second = node.ops
        both = f"{self._compared(first, '$l', '$r')} && {self._compared(second, '$r', self(right))}"
        return f"(($l, $r) => {both})({self(left)}, {self(middle)})"

    def _compared(self, operator: ast.cmpop, left: str, right: str) -> str:
        return _COMPARED[type(operator)].format(left, right)

    def _ifexp(self, node: ast.IfExp) -> str:
        return f"({self.true(node.test)} ? {self(node.body)} : {self(node.orelse)})"

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
        text = f"({self.parameters(node.args)}) => {_value(self(node.body))}"
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

    def _listcomp(self, node: ast.ListComp) -> str:
        return f"[...{self._generated(node.generators, node.elt)}]"

    def _setcomp(self, node: ast.SetComp) -> str:
        return f"$set({self._generated(node.generators, node.elt)})"

    def _dictcomp(self, node: ast.DictComp) -> str:
        pair = ast.Tuple([node.key, node.value], ast.Load())
        return f"$dict({self._generated(node.generators, pair)})"

    def _generatorexp(self, node: ast.GeneratorExp) -> str:
        return self._generated(node.generators, node.elt)

    def _generated(self, loops: Sequence[ast.comprehension], element: ast.expr) -> str:
        return f"(function* () {{ {self._loops(loops, element)} }})()"

    def _loops(self, loops: Sequence[ast.comprehension], element: ast.expr) -> str:
        if not loops:
            return f"yield {self(element)};"
        loop, *others = loops
        over = self(loop.iter)  # the first is asked for outside of the names that it binds
        self.scopes.append(targets(loop.target))
        conditions = " && ".join(map(self.true, loop.ifs)) or "true"
        inner = self._loops(others, element)
        head = f"for (const {self.target(loop.target)} of $iter({over}))"
        self.scopes.pop()
        return f"{head} if ({conditions}) {{ {inner} }}"

    def target(self, node: ast.expr) -> str:
        """What is assigned to: a name, or several names in brackets, the last for all the rest."""
        match node:
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                if any(isinstance(part, ast.Starred) for part in parts[:-1]):
                    raise Untranslatable(
                        self.module.path, node, "a starred target that is not the last"
                    )
                return f"[{', '.join(map(self._part, parts))}]"
            case ast.Starred(value=value):
                return f"...{self.target(value)}"
            case ast.Name(id=name):
                return local(name)
            case ast.Attribute(value=value, attr=attribute):
                return f"{self(value)}.{attribute}"
        raise Untranslatable(self.module.path, node, "a target")

    def _part(self, node: ast.expr) -> str:
        """One of several targets; what nobody asks for may be there more than once."""
        return "" if isinstance(node, ast.Name) and node.id == "_" else self.target(node)

    def _call(self, node: ast.Call) -> str:
        match node.func:
            case ast.Attribute(value=ast.Name(id="object"), attr="__setattr__"):
                owner, name, value = node.args
                return f"$setattr({self(owner)}, {self(name)}, {self(value)})"
            case ast.Attribute(value=owner, attr=method) if self._is_hidden(
                node.func
            ) or not self.module.member(node.func):
                return self._method(node, owner, method)
        arguments = self._arguments(node, self._signature(node.func))
        return f"{self(node.func)}({arguments})"

    def _method(self, node: ast.Call, owner: ast.expr, method: str) -> str:
        arguments = self._arguments(node, METHODS.get(method))
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


def _value(text: str) -> str:
    """What an arrow function returns; braces would be its body."""
    return f"({text})" if text.startswith("{") else text
