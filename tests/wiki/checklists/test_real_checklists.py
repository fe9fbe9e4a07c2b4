"""The published checklists themselves, and faults planted in them."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from imagenet_wiki.checklists.basis import Basis
from imagenet_wiki.checklists.loading import load_checklists
from imagenet_wiki.checklists.review_terms import ReviewTerms
from imagenet_wiki.checklists.rules.catalog import checklist_diagnostics
from source_discipline.records.names import parse_names
from source_discipline.text.errors import ProjectErrors

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 30)
KEYS = frozenset(
    re.findall(r"^@\w+\{([^,]+),", (ROOT / "references.bib").read_text(encoding="utf-8"), re.M)
)
NAMES = parse_names("evidence/names.txt", (ROOT / "evidence/names.txt").read_text(encoding="utf-8"))
TERMS_OF_REVIEW = ReviewTerms(items=6, law=3, laws=frozenset({"eu-ai-act-2024", "gdpr-2016"}))
AREA = "governance/dataset-governance.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "governance", tmp_path / "governance")
    return tmp_path


def findings(root: Path, today: date = TODAY) -> list[str]:
    """Everything found, as `path:line code message (help)`."""
    try:
        checklists = load_checklists(root)
    except ProjectErrors as group:
        found = [error.diagnostic for error in group.errors]
    else:
        basis = Basis(checklists, KEYS, today, NAMES, TERMS_OF_REVIEW)
        found = list(checklist_diagnostics(basis))
    return [f"{d.path}:{d.line} {d.rule} {d.message} ({d.help})" for d in found]


def plant(root: Path, old: str, new: str, file: str = AREA) -> int:
    """Replace the first occurrence; gives its line."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_the_published_checklists_are_sound() -> None:
    assert findings(ROOT) == []


def test_frameworks_whose_places_are_counted_are_listed_whole() -> None:
    """The counts are on record in the evidence of each framework."""
    listed = {each.id: len(each.references) for each in load_checklists(ROOT).vocabulary}
    counted = {
        "nist-ai-rmf-1.0": 72,
        "iso-iec-42001": 38,
        "datasheets": 7,
        "model-cards": 9,
        "reforms": 32,
    }
    assert {id: listed[id] for id in counted} == counted
    assert {"eu-ai-act", "gdpr", "croissant-1.1", "croissant-rai-1.0"} < set(listed)


def test_every_reference_of_the_vocabulary_stands_once() -> None:
    for framework in load_checklists(ROOT).vocabulary:
        names = [reference.ref for reference in framework.references]
        assert len(set(names)) == len(names), framework.id


@pytest.mark.parametrize(
    ("old", "new", "code", "words", "remedy"),
    [
        ("ref: MAP 4.1", "ref: MAP 4.7", "GOV804", "`MAP 4.7` is not a reference", "did you mean"),
        ("relation: intersects", "relation: satisfies", "PRJ003", "`satisfies-with` is not", ""),
        (
            "relation: intersects-with",
            "relation: subset",
            "PRJ003",
            "`subset` is not",
            "`subset-of`",
        ),
        ("id: IMG-DG-05", "id: IMG-DG-04", "GOV802", "`IMG-DG-04` is already", "next free number"),
        ("record MUST hold", "record holds", "GOV803", "neither MUST nor SHOULD", "exactly one"),
        ("review_by: 2027", "review_by: 2024", "GOV809", "was due on 2024", "update both dates"),
        ("review_by: 2027-02-28", "review_by: 2027-03-01", "GOV809", "2027-02-28 at", "earlier"),
        ("  rationale:", "  rationle:", "PRJ003", "unknown key `rationle`", "`rationale`"),
        ("{key: imagenet-terms", "{key: imagenet-term", "GOV806", "`imagenet-term`", "did you"),
        ("review_by: 2027-05-30", "review_by: 2027-02-30", "PRJ003", "is not a valid date", ""),
        ("[holding,", "[holdings,", "PRJ003", "`holdings` is not valid", "`holding`"),
        ("{verify_interval}", "{verify_intervals}", "GOV816", "no parameter", "`verify_interval`"),
        ("reason: >-\n", "why: >-\n", "PRJ003", "unknown key `why`", ""),
    ],
)
def test_a_planted_fault_is_told_with_line_and_remedy(
    root: Path, old: str, new: str, code: str, words: str, remedy: str
) -> None:
    line = plant(root, old, new)
    told = [each for each in findings(root) if f" {code} " in each and words in each]
    assert told, findings(root)
    # A statement in folded form begins on the line above its first word.
    assert any(each.startswith((f"{AREA}:{line} ", f"{AREA}:{line - 1} ")) for each in told)
    assert remedy in told[0]


def test_all_faults_of_all_files_are_told_at_once(root: Path) -> None:
    plant(root, "  rationale:", "  rationle:")
    plant(root, "  triggers:", "  trigers:", "governance/documentation.yml")
    told = findings(root)
    assert any("unknown key `rationle`" in each for each in told)
    assert any("unknown key `trigers`" in each for each in told)


def test_a_missing_area_and_a_file_nobody_reads(root: Path) -> None:
    (root / "governance/documentation.yml").rename(root / "governance/dokumentation.yml")
    told = findings(root)
    assert any("governance/documentation.yml:1 PRJ001" in each for each in told)
    assert any("did you mean `documentation`?" in each for each in told)


def test_a_published_statement_cannot_change_in_silence(root: Path) -> None:
    plant(root, "  version: 2\n", "  version: 1\n")
    assert [each for each in findings(root) if "GOV812" in each and "raise the version" in each]
    edition = load_checklists(root).published[-1].edition
    file = root / "governance/edition.yml"
    named = re.sub(r"^edition: .*$", f"edition: '{edition}'", file.read_text("utf-8"), flags=re.M)
    file.write_text(named, "utf-8")
    told = [each for each in findings(root) if "GOV815" in each]
    assert any("of `IMG-DG-01` is not what was published" in each for each in told), told
