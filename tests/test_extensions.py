"""Extensions that the configuration names: what cannot be one is a finding, and none is stale."""

from datetime import date
from pathlib import Path

import pytest

from source_discipline.gate import check
from source_discipline.ground import ground_of
from source_discipline.rules.archive import BIBLIOGRAPHY, EVIDENCE
from source_discipline.rules.extension_loading import extension_classes
from source_discipline.text.errors import ProjectErrors

TODAY = date(2026, 6, 1)
BASE = "from source_discipline.rules.extension import Extension as Door\n"
NOTHING = f"{BASE}class Extension(Door):\n    pass\n"
NAMING = f"{BASE}class Extension(Door):\n    names = {{'Reader-50': 'a machine'}}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project about the fictional archive, on whose page one name is not listed."""
    for folder in ("docs", "evidence", "hooks"):
        (tmp_path / folder).mkdir()
    (tmp_path / "references.bib").write_text(BIBLIOGRAPHY)
    for key, text in EVIDENCE.items():
        (tmp_path / f"evidence/{key}.yml").write_text(text.lstrip())
    head = "---\ntitle: A\nreviewed: 2026-01-01\nnext_review: 2026-12-31\n---\n\n# Archive\n\n"
    (tmp_path / "docs/index.md").write_text(f"{head}It was read by Reader-50.\n")
    return tmp_path


def named(root: Path, *names: str) -> Path:
    (root / "source-discipline.yml").write_text(f"extensions: [{', '.join(names)}]\n")
    return root


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (None, "is not a Python module"),
        ("1/0", "cannot be imported: ZeroDivisionError"),
        ("def", "cannot be imported: SyntaxError"),
        ("import nowhere_at_all", "cannot be imported: ModuleNotFoundError"),
        ("raise SystemExit(3)", "cannot be imported: SystemExit"),
        ("", "has no class `Extension`"),
        ("Extension = 5", "has no class `Extension`"),
        ("class Extension: pass", "has no class `Extension`"),
    ],
)
def test_what_is_no_extension_is_a_finding_at_its_name(
    root: Path, request: pytest.FixtureRequest, code: str | None, says: str
) -> None:
    name = f"site_{request.node.callspec.indices['code']}"
    if code is not None:
        (root / f"hooks/{name}.py").write_text(code)
    with pytest.raises(ProjectErrors) as raised:
        extension_classes(named(root, "imagenet_wiki", name))
    (fault,) = raised.value.errors
    assert (fault.path, fault.line, fault.column) == ("source-discipline.yml", 1, 29)
    assert fault.message.startswith(f"`{name}` {says}")
    assert fault.help


def test_a_part_of_no_module_is_none(root: Path) -> None:
    with pytest.raises(ProjectErrors) as raised:
        extension_classes(named(root, "nowhere_at_all.part"))
    assert "`nowhere_at_all.part` is not a Python module" in str(raised.value)


def test_an_extension_that_adds_nothing_changes_nothing(root: Path) -> None:
    before = check(root, TODAY).diagnostics
    (root / "hooks/site_without.py").write_text(NOTHING)
    assert check(named(root, "site_without"), TODAY).diagnostics == before


def test_what_an_extension_says_is_in_force(root: Path) -> None:
    assert [d.rule for d in check(root, TODAY).diagnostics if d.level == "error"] == ["ART403"]
    (root / "hooks/site_naming.py").write_text(NAMING)
    assert not check(named(root, "site_naming"), TODAY).failed


@pytest.mark.parametrize("path", ["helper.py", "data.yml", "package/part.py"])
def test_whatever_changes_in_the_folder_of_hooks_changes_the_ground(root: Path, path: str) -> None:
    (root / "hooks/site_kept.py").write_text(NOTHING)
    named(root, "site_kept")
    seen = set()
    for text in ("1", "2", "2"):
        (root / f"hooks/{path}").parent.mkdir(exist_ok=True)
        (root / f"hooks/{path}").write_text(text)
        seen.add(ground_of(root, TODAY))
    assert len(seen) == 2


def test_each_of_two_projects_has_its_own_module(tmp_path: Path) -> None:
    seen = []
    for name in ("one", "two", "one"):
        (tmp_path / name / "hooks").mkdir(parents=True, exist_ok=True)
        (tmp_path / name / "hooks/site_twice.py").write_text(f"{NOTHING}    of = {name!r}\n")
        (found,) = extension_classes(named(tmp_path / name, "site_twice"))
        seen.append(vars(found)["of"])
    assert seen == ["one", "two", "one"]
