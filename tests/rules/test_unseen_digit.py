"""A number that only the built page shows is told whole, at its place in the page's source."""

from datetime import date
from pathlib import Path

import pytest

from archives import HEAD, Archive
from source_discipline.gate import check
from source_discipline.rules.catalog import html_diagnostics

LINES = HEAD.count("\n")
SEEN = "It holds 5,000 plates [@survey1999]."


@pytest.mark.parametrize(
    ("source", "shown", "number", "place"),
    [
        (f"{SEEN}\n\n<i data-x='77'></i>", "5,000 plates 77", "77", (3, 12)),
        (f"{SEEN}\n\n<i data-x='5,031'></i>", "5,000 plates 5,031", "5,031", (3, 12)),
        (f"{SEEN}\n\n5,000 <i data-x='5,000'></i>", "5,000 5,000 5,000", "5,000", (3, 18)),
        (f"{SEEN}\n\n<i data-x='5,031'></i>", "5,000 5,031 5,031", "5,031` (2 times)", (3, 12)),
        (f"{SEEN}\n\n<i data-x='1.000.031'></i>", "5,000 1.000.031", "1.000.031", (3, 12)),
        (f"{SEEN}\n\n{{{{ count }}}}", "5,000 plates 5,031", "5,031", (3, 1)),
        (f"{SEEN}\n\n{{{{ count }}}}", "5,000 plates ninety", "ninety", (3, 1)),
        (f"{SEEN}\n\n<i data-x='15,031'></i>", "5,000 plates 5,031", "5,031", None),
    ],
)
def test_the_whole_number_is_told_where_it_is(
    tmp_path: Path, source: str, shown: str, number: str, place: tuple[int, int] | None
) -> None:
    archive = Archive(tmp_path)
    archive.write("docs/index.md", HEAD + source)
    (page,) = check(archive.root, date(2026, 6, 1)).pages
    told = [d for d in html_diagnostics(f"<p>{shown}</p>", page) if d.rule == "PAG701"]
    assert [d.message.partition(", which")[0] for d in told] == [
        f"the page shows `{number}" + ("" if number.endswith(")") else "`")
    ]
    line, column = place or (1 - LINES, 1)
    assert (told[0].line, told[0].column) == (LINES + line, column)
    added = place is None or "{{" in source
    assert ("not in the page's own text" in told[0].help) is added


def test_citation_markup_is_told_where_it_is(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.write("docs/index.md", f"{HEAD}It is large.\n\nRead [^other].\n")
    (page,) = check(archive.root, date(2026, 6, 1)).pages
    (told,) = [d for d in html_diagnostics("<p>Read [^other].</p>", page) if d.rule == "PAG702"]
    assert (told.line, told.column) == (LINES + 3, 6)
