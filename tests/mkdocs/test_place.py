"""What readers find at the site's place, whatever happens to the build that writes it."""

import errno
import os
import resource
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from archives import GOOD, Archive
from sampling import some
from source_discipline.commands.cli import main
from source_discipline.mkdocs import place as places
from source_discipline.mkdocs.exchange import exchange
from source_discipline.mkdocs.place import Place

NEW = f"{GOOD}\nThe plates are kept in boxes.\n"
STEPS = 180
"""More lines of code than it takes to put a site into its place."""
KILLING = """
import os, signal, sys

step, known = int(os.environ["KILL_AT"]), set()
HERE = ("/place.py", "/exchange.py", "/turns.py", "/seal.py", "/shutil.py")


def follow(frame, event, _):
    if not frame.f_code.co_filename.endswith(HERE):
        return None
    known.add((frame.f_code, frame.f_lineno))
    if len(known) == step:
        os.kill(os.getpid(), signal.SIGKILL)
    return follow


def on_post_build(config):
    sys.settrace(follow)
"""
IN_STEPS = """
from source_discipline.mkdocs import place

place.exchange = lambda one, other: False
"""
SLOW = """
import os, time

def on_pre_build(config):
    open("begun", "w").close()
    while not os.path.exists("go"):
        time.sleep(.02)
"""


def contents(site: Path) -> dict[str, str]:
    files = (file for file in site.rglob("*") if file.is_file())
    return {f.relative_to(site).as_posix(): sha256(f.read_bytes()).hexdigest() for f in files}


def beside(archive: Archive) -> list[str]:
    return sorted(path.name for path in archive.root.glob("site*"))


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two archives, of which the second says more; the same in every build of one day."""
    os.environ["SOURCE_DATE_EPOCH"] = "0"  # the theme prints when it was built
    old, new = (Archive(tmp_path_factory.mktemp(name)) for name in ("old", "new"))
    new.write("docs/index.md", NEW)
    assert [each.build().returncode for each in (old, new)] == [0, 0]
    return old.root / "site", new.root / "site"


@pytest.fixture
def sites(both: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    return both


@pytest.fixture
def edited(sites: tuple[Path, Path], tmp_path: Path) -> Archive:
    """An archive whose site is the old one, and whose page is the new one."""
    archive = Archive(tmp_path)
    shutil.copytree(sites[0], tmp_path / "site")
    archive.write("docs/index.md", NEW)
    return archive


def killed_at(archive: Archive, step: int, *hooks: str) -> int:
    archive.write("killing.py", KILLING)
    archive.configure("killing.py", *hooks)
    os.environ["KILL_AT"] = str(step)
    try:
        return archive.build().returncode
    finally:
        del os.environ["KILL_AT"]


def rebuilt(archive: Archive, sites: tuple[Path, Path]) -> None:
    """The next build cleans up."""
    archive.configure()
    done = archive.build()
    assert done.returncode == 0, done.stderr
    assert contents(archive.root / "site") == contents(sites[1])
    assert beside(archive) == ["site"]


@pytest.mark.parametrize("step", some(range(1, STEPS), lambda number: number % 40 == 30))
def test_a_build_that_is_killed_leaves_the_old_site_or_the_new_one(
    step: int, edited: Archive, sites: tuple[Path, Path]
) -> None:
    """At each line of what puts the site into its place."""
    status = killed_at(edited, step)
    assert status in {0, -signal.SIGKILL}
    assert contents(edited.root / "site") in [contents(each) for each in sites]
    rebuilt(edited, sites)


@pytest.mark.parametrize("step", some(range(1, STEPS), lambda number: number % 60 == 50))
def test_where_folders_cannot_be_exchanged_the_next_build_puts_back_what_was_there(
    step: int, edited: Archive, sites: tuple[Path, Path]
) -> None:
    edited.write("in_steps.py", IN_STEPS)
    killed_at(edited, step, "in_steps.py")
    published = edited.root / "site"
    if published.exists():
        assert contents(published) in [contents(each) for each in sites]
    rebuilt(edited, sites)


def test_the_steps_reach_to_the_end(edited: Archive, sites: tuple[Path, Path]) -> None:
    assert killed_at(edited, STEPS) == 0
    edited.write("docs/index.md", GOOD)
    edited.write("in_steps.py", IN_STEPS)
    assert killed_at(edited, STEPS, "in_steps.py") == 0
    assert contents(edited.root / "site") == contents(sites[0])


@pytest.mark.parametrize("seed", some(range(40), lambda number: number % 13 == 0))
def test_a_build_may_be_killed_at_any_moment(
    seed: int, edited: Archive, sites: tuple[Path, Path]
) -> None:
    with edited.started() as build:
        try:
            build.wait(Random(seed).uniform(0.1, 4))
        except subprocess.TimeoutExpired:
            build.kill()
    assert contents(edited.root / "site") in [contents(each) for each in sites]
    rebuilt(edited, sites)


def test_of_two_builds_the_second_waits_and_says_for_whom(
    edited: Archive, sites: tuple[Path, Path]
) -> None:
    edited.write("slow.py", SLOW)
    edited.configure("slow.py")
    with edited.started() as first:
        while not (edited.root / "site.building").exists():
            assert first.poll() is None
        with edited.started() as second:
            assert second.stderr
            line = next(each for each in second.stderr if "source-discipline:" in each)
            assert f"waiting for the build of process {first.pid} to finish" in line
            edited.write("go", "")
            assert [first.wait(60), second.wait(60)] == [0, 0]
    assert contents(edited.root / "site") == contents(sites[1])
    assert beside(edited) == ["site"]


def test_an_interrupted_build_cleans_up(edited: Archive, sites: tuple[Path, Path]) -> None:
    edited.write("slow.py", SLOW)
    edited.configure("slow.py")
    with edited.started() as build:
        while not (edited.root / "begun").exists():
            assert build.poll() is None
        build.send_signal(signal.SIGINT)
        assert build.wait(60) != 0
    assert contents(edited.root / "site") == contents(sites[0])
    assert beside(edited) == ["site"]


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))


def test_a_full_disk_is_told_and_the_old_site_stays(
    edited: Archive, sites: tuple[Path, Path]
) -> None:
    with edited.started(preexec_fn=limited) as build:
        said = build.communicate(timeout=60)[1]
    assert build.returncode == 1
    assert "File too large; the site is as it was" in said
    assert "Traceback" not in said
    assert contents(edited.root / "site") == contents(sites[0])
    rebuilt(edited, sites)


UNREADABLE: dict[str, Callable[[Path], None]] = {
    "pipe": lambda path: os.mkfifo(path),
    "loop": lambda path: path.symlink_to(path.name),
    "link to nothing": lambda path: path.symlink_to("nowhere"),
}


@pytest.mark.parametrize("name", ["more.md", "picture.png"])
@pytest.mark.parametrize("make", UNREADABLE)
def test_what_is_not_a_file_is_told_and_the_old_site_stays(
    make: str, name: str, edited: Archive, sites: tuple[Path, Path]
) -> None:
    UNREADABLE[make](edited.root / "docs" / name)
    done = edited.build()
    assert done.returncode == 1
    assert f"docs/{name}" in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(edited.root / "site") == contents(sites[0])
    assert beside(edited) == ["site"]


def test_what_is_hidden_in_a_site_stays(edited: Archive, sites: tuple[Path, Path]) -> None:
    (edited.root / "site/.git/refs").mkdir(parents=True)
    edited.write("site/.git/refs/main", "a commit")
    edited.write("site/.nojekyll", "")
    assert edited.build().returncode == 0
    hidden = {".git/refs/main", ".nojekyll"}
    assert contents(edited.root / "site").keys() == contents(sites[1]).keys() | hidden
    assert (edited.root / "site/.git/refs/main").read_text() == "a commit"


def test_a_folder_of_something_else_is_not_replaced(archive: Archive) -> None:
    archive.write("letters.txt", "to be kept")
    (archive.root / "home").mkdir()
    (archive.root / "letters.txt").rename(archive.root / "home/letters.txt")
    done = archive.build("-d", "home")
    assert done.returncode == 1
    assert "it holds `letters.txt` and no site, and would be lost" in done.stderr
    assert contents(archive.root / "home").keys() == {"letters.txt"}
    assert not (archive.root / "home.building").exists()


def test_a_mount_point_is_refused_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os.path, "ismount", lambda path: True)
    (tmp_path / "site").mkdir()
    with pytest.raises(places.PluginError, match="mount point, which nothing can take the place"):
        Place(str(tmp_path / "site"))
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def busy(*_: Path) -> bool:
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """A place with a site in it, and the next one beside it."""
    for name, text in {"site": "old", "site.unchecked": "new"}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(text)
    (tmp_path / "site.unchecked").rename(tmp_path / "written")
    place = Place(str(tmp_path / "site"))
    (tmp_path / "written").rename(place.aside)
    yield place
    place.give_up()


@pytest.mark.parametrize("exchanged", [busy, lambda one, other: False], ids=["at once", "in steps"])
def test_a_site_that_cannot_be_moved_stays(
    exchanged: Callable[..., bool], place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "exchange", exchanged)
    replace = Path.replace
    monkeypatch.setattr(
        Path, "replace", lambda one, other: busy() if one == place.aside else replace(one, other)
    )
    with pytest.raises(places.PluginError, match=r"busy; it is as it was"):
        place.publish(sealed=True)
    assert (place.final / "index.html").read_text() == "old"


def test_a_file_of_the_old_site_that_cannot_be_deleted_is_told(
    place: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "rmtree", lambda path, ignore_errors: None)
    place.publish(sealed=True)
    assert (place.final / "index.html").read_text() == "new"
    assert (place.aside / "index.html").read_text() == "old"
    assert "the site of before is in" in capsys.readouterr().err
    place.give_up()
    with pytest.raises(places.PluginError, match="is in the way and cannot be deleted"):
        Place(str(place.final))
    assert not place.final.with_name("site.building").exists()


def test_two_folders_change_places(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    if exchange(tmp_path / "one", tmp_path / "other"):
        assert (tmp_path / "one/other").exists()
        assert (tmp_path / "other/one").exists()
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "one", tmp_path / "none")


def test_a_site_that_was_built_without_the_check_is_noticed(
    edited: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    site = str(edited.root / "site")
    assert edited.build().returncode == 0
    assert main(["verify", site]) == 0
    configuration = (edited.root / "mkdocs.yml").read_text(encoding="utf-8")
    edited.write("bare.yml", configuration[: configuration.index("hooks:")])
    assert edited.build("-f", "bare.yml").returncode == 0
    assert main(["verify", f"{site}s"]) == 2
    assert main(["verify", site]) == 1
    assert "it was built without the check" in capsys.readouterr().out
    assert edited.build().returncode == 0
    assert main(["verify", site]) == 0
    page = edited.root / "site/index.html"
    page.write_text(page.read_text().replace("5,000", "5,001"))
    assert main(["verify", site]) == 1
