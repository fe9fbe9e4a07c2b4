"""What stands beside the folders of the editions.

A host looks for some files at its root only. And each address below the root that was published
before there were editions, or is cited without one, leads to the newest: a page does so on every
host, what stands beside pages on hosts that read `_redirects`.
"""

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from jinja2 import Environment, FileSystemLoader

from imagenet_wiki.addresses.naming import HOME, page_of
from imagenet_wiki.looks.host_files import redirects
from imagenet_wiki.looks.theme_scripts import ThemeScripts
from imagenet_wiki.mkdocs.moved import TEMPLATE
from imagenet_wiki.mkdocs.page import finished_page
from imagenet_wiki.releases.changed_claims import NAME as CHANGED
from imagenet_wiki.releases.editions import LATEST, holds_edition

_COPIED = ("_headers", "404.html", "robots.txt")
_MOVES = "_redirects"
_BESIDE = ("**/*.md", "data/**/*.*", "governance/*/*.*", "*/feed.xml", "llms.txt")
"""What readers may know by its address, beside pages."""
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_SCRIPT = "assets/javascripts/moved"


def write_root(into: Path, url: str, theme: Path, leads: Mapping[str, str]) -> None:
    """Write them for the newest edition; `leads` has where in it each page leads."""
    latest = into / LATEST
    for name in _COPIED:
        shutil.copy(latest / name, into / name)
    pages = {old: new for old, new in leads.items() if not _is_below_an_edition(old)}
    stub = _Stub(latest, url, theme)
    for old, new in pages.items():
        file = into / unquote(old) / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(stub.html(old, new), encoding="utf-8")
    files = {old: old for old, new in pages.items() if old == new != HOME} | _beside(latest)
    moves = redirects({old: f"{LATEST}/{new}" for old, new in files.items()}, url)
    (into / _MOVES).write_text("".join(_own_moves(latest, url)) + moves, encoding="utf-8")


def _is_below_an_edition(address: str) -> bool:
    return holds_edition(address.partition("/")[0])


def _own_moves(latest: Path, url: str) -> Iterator[str]:
    """What has moved in the newest edition, from the addresses in it and from those at the root."""
    file, path = latest / _MOVES, urlsplit(url).path
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    yield text
    yield from (line.replace(f"{path}{LATEST}/", path, 1) for line in text.splitlines(True))


def _beside(latest: Path) -> dict[str, str]:
    found = {file.relative_to(latest).as_posix() for each in _BESIDE for file in latest.glob(each)}
    return {path: path for path in sorted(found) if not path.endswith(".html")}


class _Stub:
    """The page at an old address, as the theme has it; it stands outside of every edition."""

    def __init__(self, latest: Path, url: str, theme: Path) -> None:
        self.latest, self.url = latest, url
        self.script = next(latest.glob(f"{_SCRIPT}*.js")).relative_to(latest).as_posix()
        self.site = _title(latest / "index.html")
        self.template = Environment(loader=FileSystemLoader(theme)).get_template(TEMPLATE)

    def html(self, old: str, new: str) -> str:
        """What stands at an address, and leads to another in the newest edition."""
        root = "../" * old.removeprefix(HOME).count("/")
        address = new.removeprefix(HOME)
        title = _title(self.latest / unquote(page_of(address)) / "index.html")
        html = self.template.render(
            config={"site_name": self.site},
            root=f"{root}{LATEST}/",
            new=address,
            title=title.removesuffix(f" - {self.site}"),
            canonical=f"{self.url}{LATEST}/{address}",
            changed_claims=f"{root}{CHANGED}" if old == HOME else "",
        )
        return finished_page(html.replace(f"{_SCRIPT}.js", self.script), _NO_SCRIPTS, False)


_NO_SCRIPTS = ThemeScripts.of(())


def _title(page: Path) -> str:
    found = _TITLE.search(page.read_text(encoding="utf-8"))
    return found[1].strip() if found else ""
