"""What a first visit to the article costs."""

import gzip
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from browser.conftest import Visits
from site_links import asset

LIMIT = 125_000
"""Three quarters of it are the article, a quarter of which are its references."""


def first_visit(site: Path, visit: Visits) -> dict[str, int]:
    """The bytes of everything that is asked for until one card is open, as a host compresses it."""
    with visit(fresh=True) as opened:
        page = opened.go("imagenet/")
        page.locator("article a.evidence").first.hover()
        expect(page.locator("#evidence-card")).to_be_visible()
        page.wait_for_load_state("networkidle")
        asked = {url.removeprefix(opened.base) for url in opened.requests if url[:5] != "data:"}
        icon = page.locator("link[rel=icon]").get_attribute("href")
    assert icon
    return {path: _compressed(site, path) for path in asked | {icon.removeprefix("../")}}


def test_a_first_visit_to_the_article(
    site: Path, visit: Visits, record_property: Callable[[str, object], None]
) -> None:
    sizes = first_visit(site, visit)
    assert {"imagenet/", asset(site, "assets/stylesheets/wiki.css")} < sizes.keys()
    assert any(path.startswith("cards/") for path in sizes)
    record_property("bytes of a first visit to the article, compressed", sum(sizes.values()))
    record_property("files of a first visit to the article", len(sizes))
    heaviest = sorted(sizes.items(), key=lambda item: -item[1])
    assert sum(sizes.values()) < LIMIT, heaviest


def _compressed(site: Path, path: str) -> int:
    file = site / path / "index.html" if path.endswith("/") else site / path
    return len(gzip.compress(file.read_bytes(), compresslevel=6, mtime=0))
