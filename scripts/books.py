"""The wiki to keep: `scripts/books.py https://example.org/wiki/ books`, after a build.

Prints the article and the checklists as tagged PDF, and puts both with the guide to claims into an
EPUB. All are made from the pages in `site/` as a browser shows them, so they say what was checked.
Links within a book stay in it; all others lead to the address that is given.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from epub import Chapter, write_epub
from host import host
from source_discipline.publishing.addresses import is_root

ROOT = Path(__file__).resolve().parents[1]
PDFS = {"article": "imagenet/", "checklists": "governance/checklist/"}
CHAPTERS = {
    "imagenet/": "imagenet.xhtml",
    "reading-claims/": "reading-claims.xhtml",
    "governance/checklist/": "checklists.xhtml",
}
_LAY_OUT = """async () => {
  const shown = [
    "article * { content-visibility: visible !important }",
    "@media print { .item-line > span { display: inline !important } }",
  ];
  shown.forEach((rule) => document.styleSheets[0].insertRule(rule, 0));
  document.querySelectorAll(".headerlink").forEach((each) => each.remove());
  await document.fonts.ready;
}"""
_LINK = """([site, chapters]) => {
  for (const link of document.querySelectorAll("a[href]")) {
    const url = new URL(link.href);
    if (url.origin !== location.origin) continue;
    const path = url.pathname.slice(1), here = url.pathname === location.pathname && url.hash;
    link.setAttribute("href", here ? url.hash : (chapters[path] ?? site + path) + url.hash);
  }
}"""
_CHAPTER = r"""() => {
  const article = document.querySelector("article");
  const drawn = ["fill", "stroke", "stroke-width", "stroke-dasharray"];
  const written = ["font-size", "font-weight", "text-anchor"];
  for (const part of article.querySelectorAll("svg *")) {
    const style = getComputedStyle(part);
    const kept = [...drawn, ...written].map((name) => `${name}: ${style.getPropertyValue(name)}`);
    part.setAttribute("style", kept.join("; "));
  }
  const idle = ["script, style, button, form, fieldset, input, nav, template"];
  idle.push(".page-end, .page-line, .signs-key, .editions, .plot-frame--narrow");
  article.querySelectorAll(idle.join()).forEach((each) => each.remove());
  for (const part of article.querySelectorAll("*")) {
    for (const { name } of [...part.attributes])
      if (/^(?:tabindex|data-|hidden|aria-(?:label|expanded|describedby)$)/.test(name) ||
          (name === "role" && part.namespaceURI.endsWith("xhtml"))) part.removeAttribute(name);
  }
  const text = (heading) => heading.textContent.trim();
  const serializer = new XMLSerializer();
  return {
    title: text(article.querySelector("h1")),
    headings: [...article.querySelectorAll("h2[id]")].map((each) => [each.id, text(each)]),
    html: [...article.children].map((each) => serializer.serializeToString(each)).join("\n"),
  };
}"""


@contextmanager
def browser() -> Iterator[Browser]:
    """The browser of the tests."""
    command = [sys.executable, ROOT / "tests/browser/chromium.py"]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    path = said.strip().partition(": ")[2]
    if not path:
        sys.exit("no Chromium was found; name one: CHROMIUM=/path/to/chromium make books")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """The address of a folder while it is served."""
    with host(site, "/") as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def pdf(page: Page, url: str) -> bytes:
    """An open page on paper: tagged, with bookmarks, without the moment of its printing."""
    page.evaluate(_LAY_OUT)
    page.evaluate(_LINK, [url, {}])
    page.emulate_media(media="print")
    printed = page.pdf(format="A4", tagged=True, outline=True, prefer_css_page_size=True)
    return re.sub(rb"(?<=Date \(D:)\d{14}", b"2000" + b"01" * 2 + b"0" * 6, printed)


def chapter(page: Page, url: str, name: str) -> Chapter:
    """An open page as a chapter."""
    page.evaluate(_LAY_OUT)
    page.evaluate(_LINK, [url, CHAPTERS])
    found: dict[str, Any] = page.evaluate(_CHAPTER)
    return Chapter(name, found["title"], found["html"], tuple(map(tuple, found["headings"])))


def books(site: Path, url: str, into: Path) -> None:
    """Make all books of a built site."""
    home = (site / "index.html").read_text(encoding="utf-8")
    edition = re.search(r'Edition <time datetime="([\d-]+)">', home)
    name = f"imagenet-wiki-{edition[1] if edition else ''}"
    into.mkdir(parents=True, exist_ok=True)
    with browser() as started, hosted(site) as base:
        page = started.new_page(color_scheme="light", reduced_motion="reduce")
        for kind, path in PDFS.items():
            page.goto(base + path)
            (into / f"{name}-{kind}.pdf").write_bytes(pdf(page, url))
        page.emulate_media(media="screen")
        chapters = []
        for path, file in CHAPTERS.items():
            page.goto(base + path)
            chapters.append(chapter(page, url, file))
    write_epub(into / f"{name}.epub", chapters, edition[1] if edition else "", url)


if __name__ == "__main__":
    if len(sys.argv) != 3 or not is_root(sys.argv[1]):
        sys.exit("make books URL=https://example.org/wiki/, with a slash at its end")
    books(ROOT / "site", sys.argv[1], Path(sys.argv[2]))
