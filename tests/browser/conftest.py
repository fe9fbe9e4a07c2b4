"""A served copy of the built site and a real Chromium to look at it."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import time

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    TimeoutError,
    expect,
    sync_playwright,
)

from browser.brief import shorten
from browser.chromium import FLAGS, NoChromium, chromium

PATIENCE = 60_000
"""Milliseconds until what should come is given up. What has come is seen at once, so that only a
machine with much else to do ever waits for long."""
expect.set_options(timeout=PATIENCE)

WIDE, PHONE = (1280, 900), (390, 844)
PATHS = (
    "",
    "imagenet/",
    "reading-claims/",
    "source-discipline/",
    "governance/",
    "rules/",
    "rules/uncited-number/",
    "sources/",
    "sources/official-record/",
    "nowhere/at/all/",
)
"""The main pages, one of each generated kind, and the page for missing pages."""


LAY_OUT = """() => document.styleSheets[0].insertRule(
  'article * { content-visibility: visible !important }', 0)"""


FORGET = "() => { try { localStorage.clear(); } catch {} }"
"""A page that was never opened has no storage and says so."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Print no more of a failure than can be read."""
    report = yield
    shorten(report)
    return report


@dataclass
class Visit:
    """An open page, with everything it asked for and complained about."""

    page: Page
    base: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        self.page.goto(self.base + path, wait_until="load")
        return self.page

    def halt(self) -> None:
        """Stop the page's clock: time passes where a test says so, with `page.clock.run_for`."""
        now = time()
        self.page.clock.install(time=now)
        self.page.clock.pause_at(now + 1)

    def hears(self, words: str) -> bool:
        """Whether a complaint with these words has come or still comes."""
        if any(words in said for said in self.complaints):
            return True
        with suppress(TimeoutError):
            self.page.wait_for_event("console", lambda said: words in said.text)
        return any(words in said for said in self.complaints)

    def unquiet(self) -> list[str]:
        """What has been complained about, and what was asked of other hosts."""
        own = (self.base, "data:")
        return self.complaints + [url for url in self.requests if not url.startswith(own)]

    def lay_out(self) -> None:
        """Lay out at once what would wait until it comes near."""
        self.page.evaluate(LAY_OUT)


class _Quiet(SimpleHTTPRequestHandler):
    """Serves the site below a path of its own, as a host of many sites does."""

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/some/path"))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            return super().send_error(code, message, explain)
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(b"" if self.command == "HEAD" else body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address under which a folder is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/some/path/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address under which the site is served."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        path = chromium()
    except NoChromium as none:
        pytest.fail(str(none), pytrace=False)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


@dataclass(frozen=True)
class Look:
    """What a reader has: a window, colors, scripts, fingers."""

    size: tuple[int, int] = WIDE
    scheme: str = "light"
    scripts: bool = True
    touch: bool = False

    def opened(self, browser: Browser) -> BrowserContext:
        context = browser.new_context(
            viewport={"width": self.size[0], "height": self.size[1]},
            color_scheme=self.scheme,
            java_script_enabled=self.scripts,
            has_touch=self.touch,
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE)
        return context


class Visits:
    """Opens pages, each new to the site.

    A window is kept for the next page of the same look, with the files it has loaded and nothing
    else. One that is `fresh` has loaded nothing yet and is not kept, nor is one that is `halted`.
    """

    def __init__(self, browser: Browser, base: str, fresh: bool = False) -> None:
        self.browser, self.base, self.fresh = browser, base, fresh
        self._kept: dict[Look, BrowserContext] = {}

    @contextmanager
    def __call__(
        self,
        size: tuple[int, int] = WIDE,
        scheme: str = "light",
        scripts: bool = True,
        touch: bool = False,
        fresh: bool = False,
        halted: bool = False,
    ) -> Iterator[Visit]:
        fresh = fresh or self.fresh or halted
        look = Look(size, scheme, scripts, touch)
        kept = None if fresh else self._kept.pop(look, None)
        context = kept or look.opened(self.browser)
        visit = self._begun(context)
        if halted:
            visit.halt()
        try:
            yield visit
        except BaseException:
            context.close()
            raise
        if fresh or look in self._kept:
            context.close()
        else:
            self._forget(visit)
            self._kept[look] = context

    def _begun(self, context: BrowserContext) -> Visit:
        visit = Visit(context.new_page(), self.base)
        visit.page.on("request", lambda request: visit.requests.append(request.url))
        visit.page.on("console", lambda said: self._heard(visit, said))
        visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        return visit

    @staticmethod
    def _forget(visit: Visit) -> None:
        context = visit.page.context
        visit.page.evaluate(FORGET)
        for page in context.pages:
            page.close()
        context.unroute_all()
        context.clear_permissions()

    @staticmethod
    def _heard(visit: Visit, said: ConsoleMessage) -> None:
        """Keep errors and warnings.

        A page that is missing on purpose is reported, and so is each place where it looks for home.
        """
        address = str(said.location["url"])
        sought = address == visit.page.url or "/search/places." in address
        if said.type in {"error", "warning"} and not ("404" in said.text and sought):
            visit.complaints.append(f"{said.text} ({address})")


@pytest.fixture(scope="session")
def visit(browser: Browser, base: str) -> Visits:
    return Visits(browser, base)
