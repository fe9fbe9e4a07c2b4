"""Every checklist rule is tested by its own examples, as the rules of the pages are."""

import re
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from imagenet_wiki.checklists import rules as checklist_rules
from imagenet_wiki.checklists.basis import Basis
from imagenet_wiki.checklists.editions.published import ITEMS, read_published
from imagenet_wiki.checklists.editions.publishing import put_on_shelf
from imagenet_wiki.checklists.exports.items_json import items_json
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import AREAS
from imagenet_wiki.checklists.loading import load_checklists
from imagenet_wiki.checklists.review_terms import ReviewTerms
from imagenet_wiki.checklists.rules.catalog import CHECKLIST_RULES, checklist_diagnostics
from imagenet_wiki.checklists.rules.harbor import ITEM, TERMS, VOCABULARY
from source_discipline.rules.rule import name
from source_discipline.text.diagnostic import Diagnostic

TODAY = date(2026, 6, 1)
KEYS = frozenset({"survey1999", "recount2004", "statute2004"})
TERMS_OF_REVIEW = ReviewTerms(items=6, law=3, laws=frozenset({"statute2004"}))
PUBLISHED = "2026.01"
EDITION = """\
edition: '{edition}'
title: Harbor checklists
published: 2026-06-01
license: CC0-1.0
supports: A mapping supports.
notice: Not legal advice.
"""
FIELD = re.compile(r"^(\w+):(.*?)(?=^\w+:|\Z)", re.MULTILINE | re.DOTALL)


def cases(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{name(rule)}-{index}")
        for rule in CHECKLIST_RULES
        for index, example in enumerate(getattr(rule, kind))
    ]


def item(overlay: str) -> str:
    """The fictional item with the fields that an example gives."""
    fields = {key: f" {value}" for key, value in ITEM.items()}
    fields |= {key: value.rstrip("\n") for key, value in FIELD.findall(overlay)}
    return "- " + "\n  ".join(f"{key}:{value}" for key, value in fields.items()) + "\n"


def area(name: str, example: str) -> str:
    overlays = example.split("\n---\n")
    if "\nid:" not in f"\n{example}" and len(overlays) == 1 and name == "dataset-governance":
        overlays = [example, "id: IMG-DG-09\nstatus: retired"]
    return f"area: {name}\ntitle: Area\nabout: An area.\nitems:\n" + "\n".join(map(item, overlays))


def write(root: Path, example: str, edition: str = "2026.06") -> str:
    """Write checklists in which an example stands in the first area; gives that area's text.

    An edition of January is published, in which the first area holds the fictional item.
    """
    _write(root, "", PUBLISHED)
    items = items_json(Publication(load_checklists(root)))
    january = read_published(PUBLISHED, date(2026, 1, 1), {ITEMS: items.encode()})
    put_on_shelf(root / "governance", january, ())
    return _write(root, example, edition)


def _write(root: Path, example: str, edition: str) -> str:
    folder = root / "governance"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "edition.yml").write_text(EDITION.format(edition=edition))
    (folder / "vocabulary.yml").write_text(VOCABULARY)
    (folder / "terms.yml").write_text(TERMS)
    first, *others = AREAS.items()
    for code, other in others:
        (folder / f"{other}.yml").write_text(area(other, f"id: IMG-{code}-90"))
    marked = area(first[1], example)
    (folder / f"{first[1]}.yml").write_text(marked.replace("⟦", ""))
    return marked


def found(root: Path, keys: frozenset[str] = KEYS) -> list[Diagnostic]:
    basis = Basis(load_checklists(root), keys, TODAY, terms=TERMS_OF_REVIEW)
    return list(checklist_diagnostics(basis))


@pytest.mark.parametrize(("rule", "example"), cases("REJECTS"))
def test_rejects(rule: ModuleType, example: str, tmp_path: Path) -> None:
    marked = write(tmp_path, example, getattr(rule, "EDITION", "2026.06"))
    own = [each for each in found(tmp_path) if each.rule == rule.CODE]
    assert own, "nothing found"
    assert own[0].help
    assert own[0].path == "governance/dataset-governance.yml"
    if "⟦" in example:
        start = marked.index("⟦")
        expected = (marked[:start].count("\n") + 1, start - marked.rfind("\n", 0, start))
        assert (own[0].line, own[0].column) == expected


@pytest.mark.parametrize(("rule", "example"), cases("ACCEPTS"))
def test_accepts(rule: ModuleType, example: str, tmp_path: Path) -> None:
    write(tmp_path, example, getattr(rule, "EDITION", "2026.06"))
    assert not [each for each in found(tmp_path) if each.rule == rule.CODE]


def test_the_fictional_item_breaks_no_rule(tmp_path: Path) -> None:
    write(tmp_path, "")
    assert found(tmp_path) == []


def test_a_framework_source_must_be_in_the_bibliography(tmp_path: Path) -> None:
    write(tmp_path, "")
    places = {(each.path, each.line) for each in found(tmp_path, frozenset({"recount2004"}))}
    assert ("governance/vocabulary.yml", 5) in places


def test_codes_are_unique_and_of_the_family() -> None:
    codes = [rule.CODE for rule in CHECKLIST_RULES]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"GOV8[0-9]{2}", code) for code in codes)


def test_folder_and_registry_agree() -> None:
    folder = Path(checklist_rules.__file__).parent
    modules = {path.stem for path in folder.glob("[!_]*.py")} - {"catalog", "harbor"}
    assert modules == {rule.__name__.rpartition(".")[2] for rule in CHECKLIST_RULES}


@pytest.mark.parametrize("rule", CHECKLIST_RULES, ids=name)
def test_documentation_is_complete(rule: ModuleType) -> None:
    text = rule.__doc__ or ""
    assert text.partition("\n")[0].endswith(".")
    assert "\n## Why\n" in text
    assert "\n## Fix\n" in text
