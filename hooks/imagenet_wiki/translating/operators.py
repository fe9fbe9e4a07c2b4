"""Operators: of Python as functions (`python.js`), but where JavaScript says the same."""

import ast

from imagenet_wiki.translating.functions import returned
from imagenet_wiki.translating.translator import Translator
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


class Operators(Translator):
    """Translates what is computed, compared and decided."""

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
        return (
            f"{name}({', '.join([first, *(f'() => {other}' for other in map(returned, others))])})"
        )

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
