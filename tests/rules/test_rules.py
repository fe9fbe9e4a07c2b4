"""Every rule is tested by its own examples: what it rejects, exactly there, and what it accepts."""

import re
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from imagenet_wiki.extension import ImageNetWiki
from source_discipline.gate import check
from source_discipline.rules import archive_choices, catalog
from source_discipline.rules.archive import BIBLIOGRAPHY, EVIDENCE
from source_discipline.rules.catalog import (
    HTML_RULES,
    PAGE_RULES,
    PROJECT_RULES,
    RULES,
    html_diagnostics,
)
from source_discipline.rules.rule import name
from source_discipline.text.diagnostic import Diagnostic

TODAY = date(2026, 6, 1)
HEAD = "---\ntitle: Archive\nreviewed: 2026-01-01\nnext_review: 2026-12-31\n---\n\n"
CONFIGURED = re.compile(r"(?:copyright|extra|nav|site_name|theme): ?")
"""What an example of the site's configuration begins with."""


def cases(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{name(rule)}-{index}")
        for rule in RULES
        for index, example in enumerate(getattr(rule, kind))
    ]


def run(root: Path, example: str, *extensions: str) -> tuple[list[Diagnostic], str]:
    """Check a project that holds the fictional archive and one example."""
    text = example.replace("⟦", "").replace("⟧", "")
    bibliography = BIBLIOGRAPHY + archive_choices.BIBLIOGRAPHY
    ledger, page, listed = dict(EVIDENCE), "The archive is large.\n", ""
    if text.startswith("@"):
        bibliography += text + "\n"
    elif text.startswith("- id:"):
        ledger["survey1999"] += "\n" + text + "\n"
    elif text.startswith("docs/"):
        (root / text).parent.mkdir(parents=True, exist_ok=True)
        (root / text).write_text("77 boxes")
    elif text.startswith("names: "):
        listed = text.removeprefix("names: ")
    elif CONFIGURED.match(text):
        (root / "mkdocs.yml").write_text(text + "\n")
    else:
        page = text
    if text.startswith("<"):
        page = "The archive holds 5,000 plates [@survey1999].\n"
    for folder in ("docs", "evidence", "vocabulary"):
        (root / folder).mkdir(exist_ok=True)
    (root / "references.bib").write_text(bibliography)
    for path, content in archive_choices.FILES.items():
        (root / path).write_text(content.lstrip())
    with (root / "source-discipline.yml").open("a") as settings:
        settings.write(f"extensions: [{', '.join(extensions)}]\n")
    with (root / "evidence/names.txt").open("a") as names:
        names.write(f"{listed}\n")
    for key, facts in ledger.items():
        (root / f"evidence/{key}.yml").write_text(facts.lstrip())
    page = page if page.startswith("---") else HEAD + page
    (root / "docs/index.md").write_text(page)
    result = check(root, TODAY)
    found = list(result.diagnostics)
    if text.startswith("<"):
        found += html_diagnostics(text, result.pages[0])
    return found, page


def extensions(rule: ModuleType) -> tuple[str, ...]:
    """The extension that a rule is part of; none for a rule of the gate."""
    package = rule.__name__.partition(".")[0]
    return () if package == "source_discipline" else (package,)


@pytest.mark.parametrize(("rule", "example"), cases("REJECTS"))
def test_rejects(rule: ModuleType, example: str, tmp_path: Path) -> None:
    found, page = run(tmp_path, example, *extensions(rule))
    own = [diagnostic for diagnostic in found if diagnostic.rule == rule.CODE]
    assert own, f"nothing found; others: {found}"
    if rule in PAGE_RULES:
        start = example.index("⟦") + (0 if example.startswith(("---", "⟦---")) else len(HEAD))
        expected = (page[:start].count("\n") + 1, start - page.rfind("\n", 0, start))
        assert (own[0].line, own[0].column) == expected
        others = [d for d in found if d.level == "error" and d.rule != rule.CODE]
        assert not others, "an example shows one rule only"


@pytest.mark.parametrize(("rule", "example"), cases("ACCEPTS"))
def test_accepts(rule: ModuleType, example: str, tmp_path: Path) -> None:
    found, _ = run(tmp_path, example, *extensions(rule))
    errors = [d for d in found if d.level == "error" or d.rule == rule.CODE]
    if rule in PROJECT_RULES:
        errors = [d for d in errors if d.rule == rule.CODE and _concerns(d, example)]
    if rule in HTML_RULES:
        errors = [d for d in errors if d.rule == rule.CODE]
    assert not errors


def _concerns(diagnostic: Diagnostic, example: str) -> bool:
    """Whether a note speaks of what the example is about, not of the rest of the archive."""
    if example.startswith(("@", "- id:")):
        return diagnostic.message.split("`")[1] in example
    return diagnostic.message.split("`")[1] in {"survey1999", "plates"}


def test_codes_are_unique() -> None:
    codes = [rule.CODE for rule in (*RULES, *ImageNetWiki.page_rules, *ImageNetWiki.rules)]
    assert len(set(codes)) == len(codes)


def test_every_rule_of_a_folder_is_in_the_catalog() -> None:
    """A module beside them without a code is something that they share."""
    files = (Path(str(catalog.__file__)).parent).glob("*/*.py")
    coded = {path.stem for path in files if "\nCODE = " in path.read_text(encoding="utf-8")}
    assert coded == {rule.__name__.rpartition(".")[2] for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_documentation_is_complete(rule: ModuleType) -> None:
    text = rule.__doc__ or ""
    assert text.partition("\n")[0].endswith(".")
    assert "\n## Why\n" in text
    assert "\n## Fix\n" in text
    assert rule.ACCEPTS
    assert rule.REJECTS
