"""`mkdocs serve` goes on whatever is saved: the page says what is wrong, until it is mended."""

import re
from collections.abc import Iterator

import pytest

from archives import CONFIG, GATE, GOOD, Archive
from served import Served, served
from source_discipline.rules.archive import BIBLIOGRAPHY, EVIDENCE

RAISING = """
def on_page_markdown(markdown, page, config, files):
    if "RAISE" in markdown:
        raise KeyError("of another plugin")
"""
CONFIGURED = CONFIG.format(hooks=f"raising.py, {GATE}") + "draft_docs: half.md\n"
CONFIGURED = CONFIGURED.replace("attr_list]", "attr_list, pymdownx.snippets]")
SOUND = {
    "docs/index.md": GOOD,
    "references.bib": BIBLIOGRAPHY,
    "evidence/survey1999.yml": EVIDENCE["survey1999"].lstrip(),
    "evidence/names.txt": "PlateNet-5K -- a set of plates\n",
    "source-discipline.yml": "extensions: []\n",
    "mkdocs.yml": CONFIGURED,
    "raising.py": RAISING,
    "docs/half.md": "# Half\n\nIt has 77 boxes, or so.\n",
}
"""The archive as it is served; each fault is in one of these files."""
FAULTS = {
    "wrong digit": ("docs/index.md", GOOD.replace("5,000", "5,001"), "line 9, column 12: `5,001`"),
    "uncited": ("docs/index.md", f"{GOOD}\nIt has 7 doors.\n", "line 11, column 8: `7` has no"),
    "head that is no YAML": (
        "docs/index.md",
        GOOD.replace("title: Archive", "title: a: b"),
        "line 2, column 9: text without quotes cannot contain a colon",
    ),
    "head without an end": (
        "docs/index.md",
        GOOD.replace("2026-12-31\n---", "2026-12-31\n"),
        "the front matter has no `reviewed` date",
    ),
    "head of one word": ("docs/index.md", f"---\nword\n---\n{GOOD}", "has no entries"),
    "nothing": ("docs/index.md", "", "the front matter has no `reviewed` date"),
    "a snippet": (
        "docs/index.md",
        f'{GOOD}\n--8<-- "half.md"\n',
        '`--8<-- "half.md"` may be filled in with text that is not read',
    ),
    "a line that is metadata": ("docs/index.md", "It: has 5 doors.\n", "takes `It:` for metadata"),
    "Latin-1": (
        "docs/index.md",
        GOOD.replace("plates", "pl\udce9tes"),
        "index.md:9:22: error[PRJ002]",
    ),
    "half a record": ("references.bib", "@book{survey1999, title = {T", "references.bib:1:"),
    "half a list": ("evidence/survey1999.yml", "facts: [", "evidence/survey1999.yml:1:"),
    "another key": (
        "evidence/survey1999.yml",
        EVIDENCE["survey1999"].lstrip().replace("unit:", "units:", 1),
        "evidence/survey1999.yml:",
    ),
    "unknown extension": (
        "source-discipline.yml",
        "extensions: [nowhere]\n",
        "source-discipline.yml:1:14: error[PRJ004]: `nowhere` is not a Python module",
    ),
    "settings that are no YAML": (
        "source-discipline.yml",
        "a: b: c\n",
        "source-discipline.yml:1:5",
    ),
    "configuration that is no YAML": ("mkdocs.yml", f"{CONFIGURED}extra: [\n", "mkdocs.yml"),
    "unknown plugin": (
        "mkdocs.yml",
        CONFIGURED.replace("plugins:\n", "plugins:\n  - nowhere\n"),
        'The "nowhere" plugin is not installed',
    ),
    "another plugin fails": ("docs/index.md", f"{GOOD}\nRAISE\n", "KeyError: 'of another plugin'"),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    archive = Archive(tmp_path_factory.mktemp("served"))
    for path, text in SOUND.items():
        archive.write(path, text)
    with served(archive) as site:
        yield site


def sound(page: str) -> bool:
    return 'id="claim-plates"' in page and 'role="alert"' not in page


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_in_the_page_and_the_next_save_mends_it(fault: str, site: Served) -> None:
    path, text, told = FAULTS[fault]
    site.archive.save(path, text)
    shown = site.until(lambda page: 'role="alert"' in page)
    site.archive.save(path, SOUND[path])
    site.until(sound)
    assert told in shown or told in re.sub(r"<[^>]*>", "", shown)


def test_a_draft_is_shown_to_its_author_and_stops_nothing(site: Served) -> None:
    assert "77 boxes" in site.until(lambda page: "Half" in page, "half/")
    site.until(sound)
