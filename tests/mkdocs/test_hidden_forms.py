"""A number put where a reader sees it: it is read, refused at its own line, or named as not read.

`data/hidden.tsv` holds one form a line; `\\n` is a line break, `\\u200b` what nobody sees.
What is `read` is judged like any number, what is `refused` has a finding of its own, what is
`not read` the guide names, and what is `fine` is the near miss that holds no number.
"""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from archives import GOOD, HEAD, Archive
from source_discipline.gate import check
from source_discipline.text.diagnostic import Diagnostic

TABLE = Path(__file__).parents[1] / "data" / "hidden.tsv"
_ESCAPE = re.compile(r"\\(\\|n|u[0-9a-f]{4})")
EXTENSIONS = """
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - smarty: {smart_dashes: false, smart_ellipses: false}
  - tables
  - toc: {permalink: true}
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
"""
REFUSING = {"CIT103", "PAG705", "PAG706"}


class Form(NamedTuple):
    """One line of the table."""

    family: str
    treatment: str
    text: str
    line: int

    @property
    def path(self) -> str:
        return f"docs/form-{self.line}.md"


def _written(escaped: str) -> str:
    signs: dict[str, str] = {"\\": "\\", "n": "\n"}
    return _ESCAPE.sub(lambda e: signs.get(e[1]) or chr(int(e[1][1:], 16)), escaped)


def forms() -> list[Form]:
    _, *lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines)
    return [Form(a, b, _written(text), number) for number, (a, b, text) in enumerate(cells, 2)]


def archive_of(folder: Path, pages: list[Form]) -> Archive:
    """An archive with a page for each form; a paragraph of claims comes before it."""
    archive = Archive(folder)
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    archive.write("mkdocs.yml", re.sub(r"markdown_extensions: .*", EXTENSIONS.strip(), config))
    for form in pages:
        archive.write(form.path, f"{GOOD}\n{form.text}\n")
    return archive


FORMS = forms()
BEFORE = GOOD.count("\n") + 1


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Diagnostic]]:
    """What the check finds on each page."""
    archive = archive_of(tmp_path_factory.mktemp("forms"), FORMS)
    pages: dict[str, list[Diagnostic]] = {form.path: [] for form in FORMS}
    for diagnostic in check(archive.root, date(2026, 6, 1)).diagnostics:
        if diagnostic.level == "error":
            pages[diagnostic.path].append(diagnostic)
    return pages


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.family}-{form.line}")
def test_the_check_treats_it_so_and_tells_it_at_its_line(
    form: Form,
    found: dict[str, list[Diagnostic]],
    record_property: Callable[[str, object], None],
) -> None:
    told = found[form.path]
    record_property(f"hidden forms {form.treatment}", 1)
    if form.treatment in ("fine", "not read"):
        assert told == []
    else:
        refused = any(each.rule in REFUSING for each in told)
        assert told, "nothing was found"
        assert refused is (form.treatment == "refused"), told
        lines = range(BEFORE + 1, BEFORE + form.text.count("\n") + 2)
        assert {each.line for each in told} <= {*lines}


def test_what_passes_the_check_passes_the_look_at_the_built_page(tmp_path: Path) -> None:
    """And what is refused there was told by the check before."""
    passing = [form for form in FORMS if form.treatment in ("fine", "not read")]
    done = archive_of(tmp_path, passing).build()
    assert done.returncode == 0, done.stderr


def test_a_number_that_is_cited_is_supported_wherever_it_is_read(tmp_path: Path) -> None:
    """The near miss of each place that can hold a citation."""
    places = (
        '<span title="5,000 plates">It</span> is large [@survey1999].',
        "![5,000 plates](room.png) are shown [@survey1999].",
        'It has [many](https://example.org/ "5,000 plates") [@survey1999].',
        "<svg><text>5,000 plates</text></svg> [@survey1999]",
        'It has *many*{ title="5,000 plates" } plates [@survey1999].',
        "It has **5**,000 plates [@survey1999].",
        "[^a]: It has 5,000 plates [@survey1999].\n\nIt is large[^a].",
    )
    archive = archive_of(tmp_path, [])
    archive.write("docs/index.md", HEAD + "\n\n".join(places) + "\n")
    done = archive.build()
    assert done.returncode == 0, done.stderr


def test_every_family_has_its_near_miss_and_the_table_is_large() -> None:
    treated = Counter((form.family, form.treatment) for form in FORMS)
    families = {family for family, treatment in treated if treatment in ("read", "refused")}
    without = {family for family in families if not treated[family, "fine"]}
    assert without <= {"marks of the check"}
    assert len(FORMS) > 250
