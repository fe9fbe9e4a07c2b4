"""Comprehensions as generators that are called at once, and what their loops assign to."""

import ast
from collections.abc import Sequence

from imagenet_wiki.translating.functions import local, targets
from imagenet_wiki.translating.translator import Translator
from imagenet_wiki.translating.untranslatable import Untranslatable


class Comprehensions(Translator):
    """Translates what is made of other values one by one."""

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
