"""What the repository promises about itself: locks, hosts, documents that must not drift apart."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from checkouts import CHECKED, checkout
from conftest import ROOT, last_review
from source_discipline.version import VERSION

LOCKS = ("requirements.txt", "requirements-dev.txt")
COMMAND = Path(sys.executable).with_name("source-discipline")


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def pins(lock: str) -> dict[str, set[str]]:
    """Each package's pinned versions."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", text(lock), re.MULTILINE):
        found.setdefault(name, set()).add(version)
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_its_hashes(lock: str) -> None:
    entries = re.split(r"^(?=[\w.-]+==)", text(lock), flags=re.MULTILINE)[1:]
    assert len(entries) > 30
    assert [entry.split("==")[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host(lock: str) -> None:
    assert (
        re.findall(r"https?:|--(?:extra-)?index-url|--find-links|--trusted-host", text(lock)) == []
    )


def test_the_test_lock_holds_all_of_the_run_time_lock() -> None:
    assert {name: pins(LOCKS[1]).get(name) for name in pins(LOCKS[0])} == pins(LOCKS[0])


def test_the_generator_and_its_two_companions_are_pinned_exactly() -> None:
    exact = dict(re.findall(r"^(mkdocs[\w-]*)==([\d.]+)$", text("requirements.in"), re.MULTILINE))
    assert set(exact) == {"mkdocs", "mkdocs-material", "mkdocs-bibtex"}
    assert all(pins(LOCKS[0])[name] == {version} for name, version in exact.items())


def test_the_npm_lock_names_no_host() -> None:
    packages = json.loads(text("package-lock.json"))["packages"]
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if name and "integrity" not in entry] == []


def _tracked() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [name for name in listed.stdout.split("\0") if name]


def test_generated_files_are_not_committed() -> None:
    assert [
        name for name in _tracked() if name.split("/")[0] in {"site", ".venv", "node_modules"}
    ] == []


def test_the_change_log_starts_with_the_version_and_the_edition_in_force() -> None:
    content, checks = text("CHANGELOG.md").split("\n## Checks\n")
    assert re.findall(r"^### (\S+)", checks, re.MULTILINE)[0] == VERSION
    assert re.findall(r"^### (\S+)", content, re.MULTILINE)[0] == last_review()


def test_the_citation_file_agrees_with_the_change_log() -> None:
    citation = yaml.safe_load(text("CITATION.cff"))
    assert citation["version"] == VERSION
    assert f"### {citation['date-released']}\n" in text("CHANGELOG.md")


def test_both_licenses_are_there_under_the_names_the_readme_gives() -> None:
    assert "Apache License" in text("LICENSE")[:200]
    assert "Attribution 4.0 International" in text("LICENSE-CONTENT")[:200]
    assert {"LICENSE", "LICENSE-CONTENT"} <= set(
        re.findall(r"\]\((LICENSE[\w-]*)\)", text("README.md"))
    )


@pytest.mark.parametrize(
    "document", ["README.md", "CONTRIBUTING.md", ".ci/run", ".github/workflows/ci.yml"]
)
def test_every_make_target_that_is_named_exists(document: str) -> None:
    targets = set(re.findall(r"^([\w-]+):", text("Makefile"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`|run: |- )\s*make ([a-z][\w-]+)", text(document), re.MULTILINE))
    assert named
    assert named - targets == set()


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_file_that_is_named_exists(document: str) -> None:
    named = re.findall(
        r"`((?:docs|evidence|governance|hooks|tests|theme|\.github)/[\w./-]*)`", text(document)
    )
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_table_of_codes_names_each_rule_and_its_module() -> None:
    listed = dict(
        re.findall(r"^\| ([A-Z]{3}\d{3}) \| `([^`]+)` \|$", text("CONTRIBUTING.md"), re.M)
    )
    code = re.compile(r'^CODE = "([A-Z]{3}\d{3})"$', re.MULTILINE)
    modules = {
        path: code.search(path.read_text("utf-8")) for path in (ROOT / "hooks").rglob("*.py")
    }
    assert listed == {
        found[1]: path.relative_to(ROOT).as_posix() for path, found in modules.items() if found
    }


PACKAGES = ("hooks/source_discipline", "hooks", ".")


def test_the_map_leads_to_what_there_is() -> None:
    table = text("CONTRIBUTING.md").partition("### Where things are")[2].partition("###")[0]
    named = re.findall(r"`([\w./-]+/[\w./-]*|[\w-]+\.(?:yml|py))`", table)
    assert len(named) > 40
    beside = ROOT / "hooks/imagenet_wiki/checklists/pages"
    places = [*(ROOT / package for package in PACKAGES), beside]
    assert [name for name in named if not any((p / name).exists() for p in places)] == []


def test_the_commands_of_the_readme_run() -> None:
    lines = re.findall(r"^\.venv/bin/source-discipline (\w+)", text("README.md"), re.MULTILINE)
    assert set(lines) == {"assess", "check", "explain", "judge", "lsp", "numbers"}
    for command in lines:
        shown = subprocess.run([COMMAND, command, "--help"], capture_output=True, check=False)
        assert shown.returncode == 0, command


def test_the_part_of_the_tests_that_is_named_as_an_example_exists() -> None:
    named = re.findall(r'TESTS="([^"]+)"', text("CONTRIBUTING.md"))
    assert named
    for part in named:
        collect = [sys.executable, "-m", "pytest", "--collect-only", "-q", *part.split()]
        assert subprocess.run(collect, cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_the_message_in_the_readme_is_what_the_check_says(tmp_path: Path) -> None:
    shown = re.search(r"```text\n(docs/[\w/.-]+):\d+:\d+: (.*?)\n```", text("README.md"), re.DOTALL)
    assert shown
    checkout(tmp_path, CHECKED)
    page = tmp_path / shown[1]
    good, bad = "1,281,167 training images", "1,281,176 training images"
    page.write_text(page.read_text(encoding="utf-8").replace(good, bad, 1), encoding="utf-8")
    said = subprocess.run(
        [COMMAND, "check", "--root", tmp_path, "--today", last_review()],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 1
    assert shown[2] in said.stdout


def test_the_run_time_dependencies_of_the_library_are_locked() -> None:
    project = tomllib.loads(text("pyproject.toml"))["project"]
    names = {re.split(r"[<>=]", line)[0].lower() for line in project["dependencies"]}
    assert names <= set(pins(LOCKS[0]))


def test_the_continuous_integration_script_can_be_run() -> None:
    assert (ROOT / ".ci/run").stat().st_mode & 0o111
    assert subprocess.run(["bash", "-n", ROOT / ".ci/run"], check=False).returncode == 0


WORKFLOWS = sorted(path.name for path in (ROOT / ".github/workflows").iterdir())


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_runs_only_what_cannot_change_and_may_do_only_what_it_needs(name: str) -> None:
    workflow = yaml.safe_load(text(f".github/workflows/{name}"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    used = [step["uses"] for step in steps if "uses" in step]
    assert used
    assert [each for each in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", each)] == []
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert [step for step in checkouts if step["with"]["persist-credentials"] is not False] == []
    assert workflow["permissions"] == {"contents": "read"}


def test_the_program_that_makes_the_locks_is_pinned() -> None:
    assert re.search(r"^uv=[\d.]+$", text("scripts/lock.sh"), re.MULTILINE)
    assert 'install -q "uv==$uv"' in text("scripts/lock.sh")
