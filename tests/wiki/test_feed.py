"""The feed of changes says what the page of the change log says, and is valid."""

from datetime import date
from os.path import relpath
from pathlib import Path
from xml.etree import ElementTree

import pytest

from imagenet_wiki.change_log import content_changes
from imagenet_wiki.looks.feed import Entry, entries, feed
from imagenet_wiki.releases.changed_claims import ChangedClaim
from imagenet_wiki.releases.changed_claims import entry as claims_entry

ATOM = "{http://www.w3.org/2005/Atom}"
PAGE = (
    '<h2 id="content">Content</h2>\n<h3 id="2027-02-01">2027-02-01<a href="#">¶</a></h3>\n'
    '<p>Counted <em>anew</em>: <a href="../plates/">R&amp;D</a>, <a href="#checks">b</a>.</p>\n'
    '<h3 id="2026-11-25">2026-11-25</h3>\n<p>First edition.</p>\n<h2 id="checks">Checks</h2>\n'
    '<h3 id="200">2.0.0</h3>\n<p>The program.</p>\n'
)


def read(site_url: str = "", page: str = PAGE) -> ElementTree.Element:
    return ElementTree.fromstring(feed(page, "The R&D", "Ada & Bo", site_url))


def links(element: ElementTree.Element) -> dict[str, str]:
    return {each.get("rel", ""): each.get("href", "") for each in element.findall(f"{ATOM}link")}


def test_each_day_of_the_content_is_an_entry_and_the_program_is_not() -> None:
    first = (
        '<p>Counted <em>anew</em>: <a href="../plates/">R&amp;D</a>, <a href="#checks">b</a>.</p>'
    )
    assert [*entries(PAGE)] == [
        Entry(date(2027, 2, 1), first),
        Entry(date(2026, 11, 25), "<p>First edition.</p>"),
    ]


def test_the_feed_has_what_the_standard_asks_for() -> None:
    root = read("https://example.org/wiki/")
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert element.findtext(f"{ATOM}{name}"), name
    assert root.findtext(f"{ATOM}title") == "The R&D: changes"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Ada & Bo"
    assert root.findtext(f"{ATOM}updated") == "2027-02-01T00:00:00Z"
    names = [each.text for each in root.iter(f"{ATOM}id")]
    assert len(names) == len(set(names)) == 3


def test_links_lead_to_the_site_from_anywhere() -> None:
    root = read("https://example.org/wiki/")
    assert links(root) == {
        "self": "https://example.org/wiki/changes/feed.xml",
        "alternate": "https://example.org/wiki/changes/",
    }
    first = root.find(f"{ATOM}entry")
    assert first is not None
    assert links(first) == {"alternate": "https://example.org/wiki/changes/#2027-02-01"}
    assert first.findtext(f"{ATOM}content") == (
        '<p>Counted <em>anew</em>: <a href="https://example.org/wiki/plates/">R&amp;D</a>, '
        '<a href="https://example.org/wiki/changes/#checks">b</a>.</p>'
    )


def test_without_an_address_links_lead_on_from_the_feed_and_names_stay() -> None:
    without, addressed = read(), read("https://example.org/wiki/")
    assert links(without) == {"alternate": "./"}
    assert 'href="../plates/"' in (without.findtext(f"{ATOM}entry/{ATOM}content") or "")
    names = [[each.text for each in root.iter(f"{ATOM}id")] for root in (without, addressed)]
    assert names[0] == names[1]


@pytest.mark.parametrize("page", ["", "<h2>Content</h2><p>Nothing yet.</p>"])
def test_a_page_without_days_has_no_feed(page: str) -> None:
    assert feed(page, "T", "A", "") == ""


LOG = """\
## Content

### 2027-02-01

- [Rules](docs/rules/index.md): counted anew.
- [Plates](docs/plates.md): weighed.

### 2027-01-01

- [Plates](docs/plates.md): added.
"""


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("rules/#claim-a", " Why: Rules: counted anew."),
        ("plates/#claim-a", " Why: Plates: weighed."),
        ("boxes/#claim-a", ""),
    ],
)
def test_why_a_claim_has_changed_is_what_the_newest_day_says_of_its_page(
    address: str, why: str
) -> None:
    changed = ChangedClaim(address, "Page", "5", "6", "It is 6.")
    root = ElementTree.fromstring(
        claims_entry("2027-02-01", "https://example.org/", [changed], content_changes(LOG))
    )
    told = f"<del>5</del> <ins>6</ins>. It is 6.{why}</li></ul>"
    assert (root.findtext("content") or "").endswith(told)


def test_every_page_leads_to_the_feed(site: Path, pages: dict[str, str]) -> None:
    root = ElementTree.parse(site / "changes/feed.xml").getroot()
    days = [e.findtext(f"{ATOM}title") for e in root.findall(f"{ATOM}entry")]
    assert "Changes of November 26, 2026" in days
    for name, html in pages.items():
        if name != "404.html":
            path = relpath("changes/feed.xml", Path(name).parent)
            assert f'type="application/atom+xml" href="{path}"' in html, name
            assert f'<a href="{path}" type="application/atom+xml">' in html, name
