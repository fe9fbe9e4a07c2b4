"""Text that another program puts into a page is told where the page asks for it."""

from datetime import date
from pathlib import Path

import pytest

from archives import GOOD, Archive
from source_discipline.gate import check
from source_discipline.rules.figures import NAMES

CONFIGURED = """\
site_name: Archive
plugins:
  - search
  - {plugin}
markdown_extensions:
  - tables
  - {extension}
"""
FILLED = {
    "a macro": ("macros", "toc", "It has {{ total }} boxes."),
    "a macro over two lines": ("macros", "toc", "It has {{ total\n}} boxes."),
    "three braces": ("macros", "toc", "It has {{{claims}}} boxes."),
    "a block": ("macros", "toc", "It has\n{% for box in boxes %}\nboxes."),
    "a table from a file": ("table-reader", "toc", "{{ read_csv('boxes.csv') }}"),
    "an included page": ("include-markdown", "toc", '{% include "boxes.md" %}'),
    "an included file": ("search", "markdown_include.include", "{!boxes.md!}"),
    "a snippet": ("search", "pymdownx.snippets", '--8<-- "boxes.md"'),
    "an indented snippet": ("search", "pymdownx.snippets", '- It has:\n\n    --8<-- "boxes.md"'),
    "documentation of code": ("mkdocstrings", "toc", "::: archive.boxes"),
    "a plugin that nobody knows": ("nobody-knows-it", "toc", "It has {{ total }} boxes."),
}
LEFT_ALONE = {
    "no program": ("search", "toc", "It has {{ total }} boxes and {% so %} on."),
    "a figure of the check": (
        "macros",
        "toc",
        "It has {{ claims }} claims, {{ read-counted }} so.",
    ),
    "code": (
        "macros",
        "pymdownx.snippets",
        "Write `{{ total }}` or `--8<--`.\n\n```\n{{ total }}\n```",
    ),
    "a comment": ("macros", "toc", "It is large. <!-- {{ total }} -->"),
}


def found(root: Path, plugin: str, extension: str, text: str) -> list[tuple[str, int]]:
    archive = Archive(root)
    archive.write("mkdocs.yml", CONFIGURED.format(plugin=plugin, extension=extension))
    archive.write("docs/index.md", f"{GOOD}\n{text}\n")
    diagnostics = check(root, date(2026, 6, 1)).diagnostics
    return [(d.rule, d.line) for d in diagnostics if d.rule == "PAG706"]


@pytest.mark.parametrize("name", FILLED)
def test_what_is_filled_in_is_told_at_its_line(name: str, tmp_path: Path) -> None:
    text = FILLED[name][2]
    before = text[: min(at for sign in ("{", "--8", ":::") if (at := text.find(sign)) >= 0)]
    line = GOOD.count("\n") + 2 + before.count("\n")
    assert found(tmp_path, *FILLED[name]) == [("PAG706", line)]


@pytest.mark.parametrize("name", LEFT_ALONE)
def test_what_is_shown_as_it_is_written_is_left_alone(name: str, tmp_path: Path) -> None:
    assert found(tmp_path, *LEFT_ALONE[name]) == []


def test_the_figures_of_the_check_are_those_that_it_counts(tmp_path: Path) -> None:
    assert check(Archive(tmp_path).root, date(2026, 6, 1)).figures.keys() == NAMES
