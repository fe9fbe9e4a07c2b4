"""What a rule is: a module with a code, examples and a check.

Its docstring is its published page: the first line says what was found, followed by `## Why` and
`## Fix`. `⟦ ⟧` in an example marks where the diagnostic lands.
"""

import ast
import inspect
from collections.abc import Iterator
from types import ModuleType
from typing import Protocol, cast

from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.judged_page import JudgedPage


class Rule(Protocol):
    """What readers of a rule see."""

    __name__: str

    @property
    def CODE(self) -> str:
        """Three letters for its family, and three digits."""
        ...

    @property
    def ACCEPTS(self) -> tuple[str, ...]:
        """For each rejected example the nearest one that is fine."""
        ...

    @property
    def REJECTS(self) -> tuple[str, ...]:
        """Examples in which it finds something, at `⟦ ⟧`."""
        ...


class PageRule(Rule, Protocol):
    """A rule about what a page says."""

    def check(self, page: JudgedPage, /) -> Iterator[Diagnostic]:
        """What is wrong on one page."""
        ...


def name(rule: Rule) -> str:
    """A rule's name, which reads as "allow …": `uncited-number`."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")


def page_text(rule: Rule) -> str:
    """A rule's docstring, which a Python that is told to optimize has thrown away."""
    if rule.__doc__:
        return rule.__doc__
    source = inspect.getsource(cast(ModuleType, rule))
    return ast.get_docstring(ast.parse(source), clean=False) or ""


def summary(rule: Rule) -> str:
    """What the rule finds, in one sentence."""
    return page_text(rule).partition("\n")[0]
