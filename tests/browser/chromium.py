"""Finds a Chromium for the browser tests, or gets one.

In order: the one that `CHROMIUM` names, an installed one, Playwright's own download, the system's
package manager where it may be used. Run as a program it prints the path, or why there is none.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
)
FLAGS = (
    # A browser that asks nobody for updates, components or accounts, and that root may run.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class NoChromium(Exception):
    """No browser is installed and none could be had; the text says what was tried."""


@cache
def chromium() -> str:
    """The path of a Chromium that starts.

    Raises:
        NoChromium: there is none, and none could be installed.
    """
    for path in _installed():
        if _starts(path):
            return path
    tried = [_download(), _package()]
    for path in _installed():
        if _starts(path):
            return path
    raise NoChromium(
        "No Chromium for the browser tests.\n"
        + "".join(f"  tried: {attempt}\n" for attempt in tried)
        + "Install Chromium or Chrome, or name one: CHROMIUM=/path/to/chromium make test"
    )


def _installed() -> Iterator[str]:
    if named := os.environ.get("CHROMIUM"):
        yield named
    yield from filter(None, map(shutil.which, NAMES))
    yield from (place for place in PLACES if Path(place).exists())
    yield from _playwright_own()


def _playwright_own() -> Iterator[str]:
    home = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    folders = [Path(home)] if home else []
    folders += [Path.home() / ".cache/ms-playwright", Path.home() / "Library/Caches/ms-playwright"]
    for folder in folders:
        for pattern in (
            "chromium-*/chrome-linux*/chrome",
            "chromium-*/chrome-mac*/*/Contents/MacOS/*",
        ):
            yield from map(str, sorted(folder.glob(pattern)))


def _starts(path: str) -> bool:
    command = [path, "--version"]
    try:
        return subprocess.run(command, capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _download() -> str:
    """Playwright's own browser; its download host is not reachable from everywhere."""
    return _attempt(
        "Playwright's download", [sys.executable, "-m", "playwright", "install", "chromium"], 300
    )


def _package() -> str:
    """The distribution's package, where this user may install one."""
    if not shutil.which("apt-get"):
        return "the system's package manager: not apt-get, so not used"
    if os.geteuid() != 0:
        return "apt-get install chromium: needs root, so not used"
    script = "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium"
    return _attempt("apt-get install chromium", ["sh", "-c", script], 900)


def _attempt(name: str, command: list[str], seconds: int) -> str:
    print(f"No Chromium yet; trying {name} (up to {seconds // 60} minutes)", file=sys.stderr)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=seconds, check=False, env=environment
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"{name}: {error}"
    output = (done.stderr.strip() or done.stdout.strip() or "no output").splitlines()
    reason = next((line for line in output if "error" in line.lower()), output[-1])
    return f"{name}: done" if done.returncode == 0 else f"{name}: {reason.strip()}"


if __name__ == "__main__":
    try:
        print(f"Browser for the tests: {chromium()}")
    except NoChromium as none:
        sys.exit(str(none))
