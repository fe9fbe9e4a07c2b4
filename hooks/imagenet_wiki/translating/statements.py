"""Statements and functions of Python as those of JavaScript."""

import ast
import json
from collections.abc import Callable, Iterator, Sequence

from imagenet_wiki.translating.classes import KINDS, translated_class
from imagenet_wiki.translating.expressions import Expressions
from imagenet_wiki.translating.functions import (
    assigned,
    local,
    parameters,
    yields,
)
from imagenet_wiki.translating.untranslatable import Untranslatable


class Statements:
    """Translates the statements of one module."""

    def __init__(self, expressions: Expressions) -> None:
        self.of = expressions
        self.module = expressions.module

    def definition(self, statement: ast.stmt, names: set[str]) -> Iterator[str]:
        """A statement at the top of a module, of which some names are needed."""
        match statement:
            case ast.FunctionDef(name=name):
                yield f"const {self._top(name)} = {self._decorated(statement)};"
            case ast.ClassDef(name=name):
                made = translated_class(statement, self.of, self.function)
                yield f"const {self._top(name)} = {made};"
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield f"const {self._top(name)} = {self.of(value)};"
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                yield f"const {self._top(name)} = {self.of(value)};"
            case ast.Assign(targets=[ast.Tuple(elts=parts)], value=value):
                bound = [self._top(part.id) for part in parts if isinstance(part, ast.Name)]
                yield f"const [{', '.join(bound)}] = $iter({self.of(value)});"
            case ast.AnnAssign(value=None):
                return
            case _:
                raise Untranslatable(self.module.path, statement, "a statement of a module")

    def _top(self, name: str) -> str:
        return self.of(ast.Name(name, ast.Load()))

    def _decorated(self, function: ast.FunctionDef) -> str:
        text = self.function(function)
        for each in reversed(function.decorator_list):
            if isinstance(each, ast.Name) and each.id in KINDS:
                continue
            text = f"{self.of(each)}({text})"
        return text

    def function(self, function: ast.FunctionDef) -> str:
        """A function as an expression."""
        given = {arg.arg for arg, _, _ in parameters(function.args)}
        signature = self.of.parameters(function.args)
        own = assigned(function.body) - given
        self.of.scopes.append(own | given)
        declared = f"let {', '.join(map(local, sorted(own)))}; " if own else ""
        body = self.block(function.body)
        self.of.scopes.pop()
        star = "*" * yields(function.body)
        last = "" if star or isinstance(function.body[-1], ast.Return) else " return null;"
        return f"function{star} ({signature}) {{ {declared}{body}{last} }}"

    def block(self, body: Sequence[ast.stmt]) -> str:
        """Statements, one after the other."""
        return " ".join(filter(None, map(self.statement, body)))

    def statement(self, node: ast.stmt) -> str:
        """One statement."""
        translate: Callable[[ast.stmt], str] | None
        translate = getattr(self, f"_{type(node).__name__.lower()}", None)
        if translate is None:
            raise Untranslatable(self.module.path, node, type(node).__name__)
        return str(translate(node))

    def _expr(self, node: ast.Expr) -> str:
        return "" if isinstance(node.value, ast.Constant) else f"{self.of(node.value)};"

    def _pass(self, node: ast.Pass) -> str:
        return ""

    def _return(self, node: ast.Return) -> str:
        return f"return {self.of(node.value) if node.value else 'null'};"

    def _raise(self, node: ast.Raise) -> str:
        return f"throw {self.of(node.exc) if node.exc else 'null'};"

    def _break(self, node: ast.Break) -> str:
        return "break;"

    def _continue(self, node: ast.Continue) -> str:
        return "continue;"

    def _functiondef(self, node: ast.FunctionDef) -> str:
        return f"{local(node.name)} = {self._decorated(node)};"

    def _assign(self, node: ast.Assign) -> str:
        *others, last = node.targets
        value = self._assigned(last, self.of(node.value))
        return value + "".join(f" {self._assigned(each, self.of(last))}" for each in others)

    def _annassign(self, node: ast.AnnAssign) -> str:
        return self._assigned(node.target, self.of(node.value)) if node.value else ""

    def _assigned(self, target: ast.expr, value: str) -> str:
        match target:
            case ast.Subscript(value=owner, slice=ast.Slice() as part):
                return f"$setslice({self.of(owner)}, {self.of.bounds(part)}, {value});"
            case ast.Subscript(value=owner, slice=key):
                return f"$setitem({self.of(owner)}, {self.of(key)}, {value});"
            case ast.Tuple(elts=parts) if any(isinstance(part, ast.Starred) for part in parts):
                place = next(i for i, part in enumerate(parts) if isinstance(part, ast.Starred))
                plain = [part.value if isinstance(part, ast.Starred) else part for part in parts]
                taken = f"$unpacked({value}, {place}, {len(parts) - place - 1})"
                return f"{self.of.target(ast.Tuple(plain, ast.Store()))} = {taken};"
            case ast.Tuple() | ast.List():
                return f"{self.of.target(target)} = $iter({value});"
            case ast.Attribute(value=owner, attr=name):
                return f"$setattr({self.of(owner)}, {json.dumps(name)}, {value});"
        return f"{self.of.target(target)} = {value};"

    def _augassign(self, node: ast.AugAssign) -> str:
        value = self.of.binary(node.op, self.of(node.target), self.of(node.value))
        return self._assigned(node.target, value)

    def _if(self, node: ast.If) -> str:
        text = f"if ({self.of.true(node.test)}) {{ {self.block(node.body)} }}"
        return f"{text} else {{ {self.block(node.orelse)} }}" if node.orelse else text

    def _while(self, node: ast.While) -> str:
        if node.orelse:
            raise Untranslatable(self.module.path, node, "`else` of a loop")
        return f"while ({self.of.true(node.test)}) {{ {self.block(node.body)} }}"

    def _for(self, node: ast.For) -> str:
        if node.orelse:
            raise Untranslatable(self.module.path, node, "`else` of a loop")
        head = f"for ({self.of.target(node.target)} of $iter({self.of(node.iter)}))"
        return f"{head} {{ {self.block(node.body)} }}"

    def _try(self, node: ast.Try) -> str:
        [handler] = node.handlers
        if node.orelse or node.finalbody or handler.name:
            raise Untranslatable(self.module.path, node, "more than one `except`")
        kind = self.of(handler.type) if handler.type else "null"
        caught = f"if (!$raised($e, {kind})) throw $e; {self.block(handler.body)}"
        return f"try {{ {self.block(node.body)} }} catch ($e) {{ {caught} }}"

    def _match(self, node: ast.Match) -> str:
        cases = [self._case(each) for each in node.cases]
        return f"{{ const $v = {self.of(node.subject)}; {' else '.join(cases)} }}"

    def _case(self, case: ast.match_case) -> str:
        condition = self._pattern(case.pattern, "$v")
        if case.guard:
            condition = f"{condition} && {self.of.true(case.guard)}"
        return f"if ({condition}) {{ {self.block(case.body)} }}"

    def _pattern(self, pattern: ast.pattern, value: str) -> str:
        match pattern:
            case ast.MatchValue(value=wanted):
                return f"$eq({value}, {self.of(wanted)})"
            case ast.MatchSingleton(value=wanted):
                return f"$is({value}, {json.dumps(wanted)})"
            case ast.MatchOr(patterns=patterns):
                return f"({' || '.join(self._pattern(each, value) for each in patterns)})"
            case ast.MatchAs(pattern=None, name=None):
                return "true"
            case ast.MatchAs(pattern=None, name=str(name)):
                return f"(({local(name)} = {value}), true)"
            case ast.MatchClass(cls=kind, patterns=patterns, kwd_attrs=[]):
                parts = (
                    self._pattern(each, f"$part({value}, {place})")
                    for place, each in enumerate(patterns)
                )
                return " && ".join([f"$isinstance({value}, {self.of(kind)})", *parts])
        raise Untranslatable(self.module.path, pattern, "a pattern")
