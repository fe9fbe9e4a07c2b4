"""The site as it is published, built once for all the tests that look at the result."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from shared import common_folder, made_once

ROOT = Path(__file__).resolve().parent.parent


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what tests have counted with `record_property`, the same names added up."""
    done = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    counted: Counter[str] = Counter()
    for report in done:
        counted.update(dict(report.user_properties) if report.when == "call" else {})
    if counted:
        terminalreporter.section("counted")
    for name, count in sorted(counted.items()):
        terminalreporter.write_line(f"{count:>9,}  {name}")


_ALONE = "RUNS_ALONE"


def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a test marked `alone` in a fresh process.

    A process that has driven a browser has threads besides; a fork of it may hang.
    """
    if not pyfuncitem.get_closest_marker("alone") or _ALONE in os.environ:
        return None
    flags = ("-p", "no:cacheprovider", "--timeout=0", "-m", "")
    command = [sys.executable, "-m", "pytest", *flags, pyfuncitem.nodeid]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | {_ALONE: "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode:
        pytest.fail(done.stdout, pytrace=False)
    return True


# A deadline counts the clock's time, in which a busy machine does the work of others too.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


def build(
    root: Path, site: Path, generator: str = "mkdocs", env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a strict build of the project at `root` into `site`, for the day of its last review."""
    command = [str(Path(sys.executable).with_name(generator)), "build", "--strict"]
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return subprocess.run(
        [*command, "-f", str(root / "mkdocs.yml"), "-d", str(site)],
        env=os.environ | quiet | {"SOURCE_DISCIPLINE_TODAY": last_review()} | dict(env or {}),
        capture_output=True,
        text=True,
        check=False,
    )


def last_review() -> str:
    """The newest review date of the pages: built for this day, no page is past its date."""
    texts = (page.read_text(encoding="utf-8") for page in (ROOT / "docs").rglob("*.md"))
    return max(day for text in texts for day in re.findall(r"^reviewed: (\S+)", text, re.MULTILINE))


def built(folder: Path, env: Mapping[str, str] | None = None) -> None:
    """Build this wiki into a folder, or fail."""
    done = build(ROOT, folder, env=env)
    if done.returncode:
        pytest.fail(f"the site does not build:\n{done.stdout}{done.stderr}", pytrace=False)


@pytest.fixture(scope="session")
def common(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what all processes of this run share."""
    return common_folder(request.config, tmp_path_factory)


@pytest.fixture(scope="session")
def site(common: Path) -> Path:
    """The folder of the built site, which nothing is written to."""
    return made_once(common / "published", built)


OF_BEFORE = ("imagenet/", "governance/IMG-DG-01/")
"""The pages, beside its home page, that the previous version of a site with an address had."""


@pytest.fixture(scope="session")
def addressed_site(common: Path) -> Path:
    """The site as a host builds it that has an address and keeps several versions."""
    root = "https://example.org/wiki/"
    versions = {"THIS": "v2", "LATEST": "latest", "PREVIOUS": "v1"}
    addresses = {f"{name}_VERSION_URL": f"{root}{path}/" for name, path in versions.items()}
    listed = "".join(f"<loc>{root}v1/{page}</loc>" for page in ("", *OF_BEFORE))
    (common / "before.xml").write_text(f"<urlset>{listed}</urlset>")
    env = {"SITE_URL": root, "PREVIOUS_SITE_MAP": str(common / "before.xml"), **addresses}
    return made_once(common / "addressed", lambda folder: built(folder, env))


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, str]:
    """The HTML of every page, by path below the site's folder."""
    return {
        page.relative_to(site).as_posix(): page.read_text(encoding="utf-8")
        for page in sorted(site.rglob("*.html"))
    }
