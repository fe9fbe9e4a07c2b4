"""A site of which nothing has changed is not built again; of any change all that it changes is."""

import shutil
from collections.abc import Callable

import pytest

from archives import CONFIG, GATE, GOOD, STAYS, Archive
from source_discipline.rules.archive import EVIDENCE

SHELL = '{% extends "base.html" %}'


def write(path: str, text: str) -> Callable[[Archive, pytest.MonkeyPatch], None]:
    return lambda archive, patch: archive.write(path, text)


def remove(path: str) -> Callable[[Archive, pytest.MonkeyPatch], None]:
    return lambda archive, patch: (archive.root / path).unlink()


def environment(name: str, value: str) -> Callable[[Archive, pytest.MonkeyPatch], None]:
    return lambda archive, patch: patch.setenv(name, value)


RECORD = EVIDENCE["survey1999"].lstrip()
SETTINGS = CONFIG.format(hooks=str(GATE)).replace(
    "theme: {name: mkdocs}", "theme: {name: mkdocs, custom_dir: theme}"
)
SETTINGS += "site_url: !ENV [SITE_URL, '']\n"
CHANGES: dict[str, Callable[[Archive, pytest.MonkeyPatch], None]] = {
    "a page": write("docs/index.md", f"{GOOD}\nIt is old.\n"),
    "one more page": write("docs/more.md", GOOD),
    "no picture": remove("docs/plate.svg"),
    "another picture": write("docs/plate.svg", "<svg><title>Two plates</title></svg>"),
    "a record": write("evidence/survey1999.yml", RECORD.replace("p. 14", "p. 15", 1)),
    "a name": write("evidence/names.txt", "PlateNet-5K -- a set of plates\nArchive2 -- no\n"),
    "the configuration": write("mkdocs.yml", f"{SETTINGS}site_description: Old plates.\n"),
    "the choices": write("source-discipline.yml", "extensions: []\nhouse_style: []\n"),
    "a template": write("theme/main.html", f"{SHELL}{{# a note #}}"),
    "the address": environment("SITE_URL", "https://example.org/"),
    "the time it is said to be built at": environment("SOURCE_DATE_EPOCH", "9"),
    "the site": write("site/index.html", "by hand"),
    "a file in the site": write("site/more.html", "by hand"),
    "the seal": remove("site/.checked"),
    "no site": lambda archive, patch: shutil.rmtree(archive.root / "site"),
}


@pytest.fixture
def built(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Archive:
    """An archive with a site and a theme of its own."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    (archive.root / "theme").mkdir()
    archive.write("theme/main.html", SHELL)
    archive.write("mkdocs.yml", SETTINGS)
    archive.write("docs/plate.svg", "<svg><title>A plate</title></svg>")
    assert archive.built_here() is None
    return archive


def test_nothing_is_built_where_nothing_has_changed(built: Archive) -> None:
    before = built.contents()
    times = [file.stat().st_mtime_ns for file in (built.root / "site").rglob("*")]
    done = built.build("--strict")
    assert done.returncode == 0
    assert STAYS in done.stdout
    assert built.contents() == before
    assert [file.stat().st_mtime_ns for file in (built.root / "site").rglob("*")] == times
    assert sorted(path.name for path in built.root.glob("site*")) == ["site"]
    assert STAYS not in built.build("--dirty").stdout
    assert STAYS not in built.build("-d", "other").stdout
    assert STAYS not in built.build(today="2026-06-02").stdout


def test_each_change_is_built(built: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, change in CHANGES.items():
        change(built, monkeypatch)
        assert built.built_here() is None, name
        assert STAYS in str(built.built_here()), name


@pytest.mark.parametrize(
    "hook", ["def on_env(env, config, files):\n    return env\n", "def on_shutdown():\n    pass\n"]
)
def test_what_an_unknown_program_does_is_done_again(hook: str, archive: Archive) -> None:
    archive.write("other.py", hook)
    archive.configure("other.py")
    assert [archive.built_here() for _ in range(2)] == [None, None]


def test_a_site_with_a_warning_is_built_again_to_warn_again(archive: Archive) -> None:
    archive.write("docs/index.md", f"{GOOD}\nSee [that](nowhere.md).\n")
    assert archive.built_here() is None
    done = archive.build("--strict")
    assert done.returncode == 1
    assert "nowhere.md" in done.stderr
