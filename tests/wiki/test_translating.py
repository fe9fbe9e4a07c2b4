"""The script of the gate's judging: whole, nothing missing, and what it cannot say refused."""

import ast
import re
from pathlib import Path

import pytest

from imagenet_wiki.translating.definitions import Elsewhere, Module, reached
from imagenet_wiki.translating.expressions import Expressions
from imagenet_wiki.translating.runtime_script import runtime_script
from imagenet_wiki.translating.script import script
from imagenet_wiki.translating.statements import Statements
from imagenet_wiki.translating.untranslatable import Untranslatable

MODULE = Module("archive", Path("archive.py"))


def translated(source: str) -> str:
    statements = Statements(Expressions(MODULE, lambda origin: f"${origin.name or origin.module}"))
    return statements.block(ast.parse(source).body)


def test_all_that_the_script_asks_for_is_there() -> None:
    asked = re.findall(r"\$[A-Za-z_]\w*", script().partition(") =>")[0])
    offered = runtime_script().rpartition("return {")[2]
    missing = [name for name in asked if not re.search(rf"\{name}\b", offered)]
    assert len(asked) > 50
    assert missing == []


def test_only_what_is_reached_is_in_the_script() -> None:
    needed = reached(
        iter([Elsewhere("source_discipline.numbers.wording.stems", "stem")]), frozenset()
    )
    names = {"stem", "_ENDINGS", "_SHORTEST", "_WHOLE", "_CACHED"}
    assert needed == {"source_discipline.numbers.wording.stems": names}


@pytest.mark.parametrize(
    ("python", "javascript"),
    [
        ("a = b[1:]", "a = $sliced(b, 1, null, null);"),
        ("a, *b = c", "[a, b] = $unpacked(c, 1, 0);"),
        ("if not a and b > 1: f()", "if ((!$true(a) && $lt(1, b))) { f(); }"),
        ("a[b] = c or d", "$setitem(a, b, $either(c, () => d));"),
        ("f(x for x in y if x)", None),
    ],
)
def test_python_is_said_in_javascript(python: str, javascript: str | None) -> None:
    expressions = Expressions(MODULE, lambda origin: origin.name)
    found = Statements(expressions).block(ast.parse(python).body)
    assert found == javascript or (javascript is None and "function* ()" in found)


@pytest.mark.parametrize(
    "source", ["with a: pass", "del a", "import b", "async def f(): pass", "~a", "a.center(2)"]
)
def test_what_has_no_translation_is_refused_with_its_place(source: str) -> None:
    with pytest.raises(Untranslatable, match=r"archive\.py:1:"):
        translated(source)
