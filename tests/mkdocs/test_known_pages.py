"""After any edits a build that knows the last ones makes the very site that a first build makes."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from markdown import Markdown
from mkdocs_bibtex.citation import Citation
from mkdocs_bibtex.registry import SimpleRegistry

from archives import GOOD, STAYS, Archive, contents_of
from checkouts import checkout
from conftest import build
from sampling import some
from source_discipline.rules.archive import EVIDENCE

CONFIG_EDITS = (
    ("site_name: ", "site_name: The "),
    ("\nmarkdown_extensions: [footnotes", "\nmarkdown_extensions: [footnotes, smarty"),
    ("\nhooks:", "\nextra: {edition: 2026-02-03}\nhooks:"),
    ("\nhooks:", "\nsite_url: https://example.org/\nhooks:"),
    ("\nhooks:", "\nnav: [index.md, {More: more.md}, third.md]\nhooks:"),
)
PAGE_EDITS = (
    ("plates [", "plates in boxes ["),
    ("\n# Archive", "\n# The archive"),
    ("title: Archive", "title: An archive"),
    ("5,000", "5000"),
    ("Table 2]", "Table 2]<!-- a note -->"),
    (", since 1931 [@survey1999]", ""),
    ("reviewed: 2026-01-01", "reviewed: 2026-01-02"),
    ("since", "[since](more.md#archive)"),
    ("since", "**since**"),
)
RECORD_EDITS = (
    ("p. 14", "p. 15"),
    ("checked: full-text", "checked: transcription"),
    ("states: ", "states: As told, "),
)
CHOICES = (
    "",
    "vocabularies: [machine-learning]\n",
    "about: {place: {title: Place, meaning: Where it is.}}\n",
)
"""Of the project, for its check."""
BIBLIOGRAPHY_EDITS = (("title = {", "title = {On "), ("year = {1999}", "year = {1998}"))


class Edits:
    """Edits of a site, each chosen at random."""

    def __init__(self, root: Path, random: Random) -> None:
        self.root, self.random = root, random

    def again(self) -> str:
        """Make one; what it was."""
        ways: tuple[Callable[[], str], ...] = (
            *(lambda: self._exchange("docs", "*.md", PAGE_EDITS),) * 3,
            lambda: self._exchange("evidence", "*.yml", RECORD_EDITS),
            lambda: self._exchange(".", "references.bib", BIBLIOGRAPHY_EDITS),
            lambda: self._exchange(".", "mkdocs.yml", CONFIG_EDITS),
            lambda: self._written("evidence/names.txt", ("", "Plate-77\n", "Plate-78\n")),
            lambda: self._written("source-discipline.yml", CHOICES),
            lambda: self._written("theme/plain.css", ("", "p { color: red }", "/* none */")),
            self._template,
            self._page,
        )
        return self.random.choice(ways)()

    def _exchange(self, folder: str, names: str, edits: tuple[tuple[str, str], ...]) -> str:
        file = self.random.choice(sorted((self.root / folder).glob(names)))
        old, new = self.random.choice(edits)
        text = file.read_text(encoding="utf-8")
        there, back = (new, old) if new in text else (old, new)
        file.write_text(text.replace(there, back, 1), encoding="utf-8")
        return f"{file.name}: {there!r} is {back!r}"

    def _written(self, path: str, texts: tuple[str, ...]) -> str:
        text = self.random.choice(texts)
        (self.root / path).write_text(text, encoding="utf-8")
        return f"{path}: {text!r}"

    def _template(self) -> str:
        name = self.random.choice(["a", "b", "c"])
        text = '{% extends "base.html" %}{% block footer %}' + name + "{% endblock %}"
        (self.root / "theme/main.html").write_text(text)
        return f"template {name}"

    def _page(self) -> str:
        file = self.root / "docs/fourth.md"
        if file.exists():
            file.unlink()
            return "no fourth page"
        file.write_text(GOOD.replace("title: Archive", "title: Fourth"))
        return "a fourth page"


@pytest.mark.parametrize("seed", some(range(30), lambda number: number == 0))
def test_a_build_after_edits_is_a_first_build(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    theme = ("mkdocs", "material")[seed % 2]
    warm, cold = (_archive(tmp_path / name, theme) for name in ("warm", "cold"))
    edits, done = Edits(warm.root, Random(seed)), ["first"]
    for _ in range(7):
        shutil.rmtree(cold.root)
        ignored = shutil.ignore_patterns(".cache", "site")
        shutil.copytree(warm.root, cold.root, ignore=ignored)
        told, again = cold.built_here(), warm.built_here()
        assert STAYS in (again or "") or again == told, done
        if told is None:
            assert warm.contents() == cold.contents(), done
        done.append(edits.again())


def _archive(root: Path, theme: str) -> Archive:
    """One of several pages, with a theme of its own."""
    root.mkdir()
    archive = Archive(root)
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    named = f"theme: {{name: {theme}, custom_dir: theme}}\n"
    archive.write("mkdocs.yml", re.sub(r"theme: .*\n", named, config))
    (root / "theme").mkdir()
    for name in ("more", "third"):
        archive.write(f"docs/{name}.md", GOOD)
    return archive


WIKI_EDITS = (
    ("docs/imagenet.md", "The ", "This "),
    ("docs/index.md", "title: ", "title: The "),
    ("CHANGELOG.md", "First edition.", "First edition of all."),
    ("registry/glossary.yml", "abbreviates: ", "abbreviates: The "),
    ("registry/misquotes.yml", "title: ", "title: On "),
    ("governance/dataset-governance.yml", "title: ", "title: The "),
    ("theme/partials/site-footer.html", "Reading order", "Order of reading"),
    ("theme/assets/stylesheets/reading.css", "{", "{ /* a note */"),
    ("mkdocs.yml", "site_name: ImageNet Wiki", "site_name: The ImageNet Wiki"),
    ("references.bib", "title = {", "title = {On "),
)


@pytest.mark.exhaustive
def test_this_wiki_after_an_edit_is_as_built_at_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    root = checkout(tmp_path / "wiki")
    assert build(root, tmp_path / "site").returncode == 0
    for path, old, new in WIKI_EDITS:
        file = root / path
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        warm = build(root, tmp_path / "site")
        cold = build(checkout_again(root, tmp_path / "again"), tmp_path / "other")
        assert warm.returncode == cold.returncode, (path, warm.stderr)
        if cold.returncode == 0:
            assert contents_of(tmp_path / "site") == contents_of(tmp_path / "other"), path
        else:
            file.write_text(text, encoding="utf-8")


def checkout_again(root: Path, folder: Path) -> Path:
    """A copy without what is known."""
    shutil.rmtree(folder, ignore_errors=True)
    return shutil.copytree(root, folder, ignore=shutil.ignore_patterns(".cache"))


def test_what_was_told_is_told_again(archive: Archive) -> None:
    archive.write("docs/index.md", f"{GOOD}\nSee [that](nowhere.md) and [this](#nowhere).\n")
    archive.write("docs/more.md", GOOD)
    told = archive.build().stderr
    assert "nowhere.md" in told
    archive.write("docs/more.md", f"{GOOD}\nMore.\n")
    assert "nowhere.md" in archive.build().stderr


def test_a_place_that_vanishes_from_another_page_is_told(archive: Archive) -> None:
    config = (archive.root / "mkdocs.yml").read_text(encoding="utf-8")
    archive.write("mkdocs.yml", f"{config}validation: {{links: {{anchors: warn}}}}\n")
    archive.write("docs/index.md", f"{GOOD}\nSee [more](more.md#boxes).\n")
    archive.write("docs/more.md", f"{GOOD}\n## Boxes\n\nThey are old.\n")
    assert archive.built_here() is None
    archive.write("docs/more.md", f"{GOOD}\n## Crates\n\nThey are old.\n")
    done = archive.build("--strict")
    assert done.returncode == 1
    assert "does not contain an anchor '#boxes'" in done.stderr


def test_a_page_that_was_changed_in_the_site_is_not_taken_from_there(archive: Archive) -> None:
    archive.write("docs/more.md", GOOD)
    assert archive.built_here() is None
    page = archive.root / "site/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("5,000", "6,000"), encoding="utf-8")
    archive.write("docs/more.md", f"{GOOD}\nMore.\n")
    assert archive.built_here() is None
    assert "6,000" not in archive.html()


def test_records_are_those_of_the_edited_ledger(archive: Archive) -> None:
    assert archive.built_here() is None
    record = EVIDENCE["survey1999"].lstrip()
    archive.write("evidence/survey1999.yml", record.replace("full-text", "transcription"))
    assert archive.built_here() is None
    assert "mark-unread" in archive.html()


def test_a_reference_is_formatted_once_until_its_entry_changes(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    formatted: list[str] = []
    reference_text = SimpleRegistry.reference_text

    def counting(self: SimpleRegistry, citation: Citation) -> str:
        formatted.append(citation.key)
        return str(reference_text(self, citation))

    monkeypatch.setattr(SimpleRegistry, "reference_text", counting)
    archive.write("docs/more.md", GOOD)
    assert archive.built_here() is None
    assert formatted.count("survey1999") == 1
    formatted.clear()
    archive.write("docs/more.md", f"{GOOD}\nMore.\n")
    assert archive.built_here() is None
    assert formatted == []
    bibliography = (archive.root / "references.bib").read_text(encoding="utf-8")
    archive.write("references.bib", bibliography.replace("{The Plates", "{All the Plates"))
    assert archive.built_here() is None
    assert "survey1999" in formatted
    assert "All the Plates" in archive.html()


def test_only_an_edited_page_is_rendered(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    archive.write("docs/more.md", GOOD)
    assert archive.built_here() is None
    archive.write("docs/more.md", f"{GOOD}\nThe keeper is old.\n")
    rendered: list[str] = []
    convert = Markdown.convert

    def counting(self: Markdown, source: str) -> str:
        rendered.extend([source] if source.strip() else [])
        return convert(self, source)

    monkeypatch.setattr(Markdown, "convert", counting)
    assert archive.built_here() is None
    assert ["The keeper is old." in source for source in rendered] == [True]
