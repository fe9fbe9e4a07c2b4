"""The head of every built page, as reference managers, search engines and crawlers read it."""

import json
import re
from collections.abc import Mapping
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from conftest import OF_BEFORE, ROOT
from imagenet_wiki.checklists.items import AREAS
from imagenet_wiki.checklists.loading import load_checklists
from source_discipline.publishing.citing.linked_data import linked_data, page_type
from source_discipline.publishing.citing.work import Work
from source_discipline.text.days import long_date

WORK = (
    "description", "url", "inLanguage", "license", "version", "datePublished", "dateModified",
    "author", "publisher", "isPartOf",
)  # fmt: skip
PROPERTIES: Mapping[str, frozenset[str]] = {
    "TechArticle": frozenset({*WORK, "headline"}),
    "WebPage": frozenset({*WORK, "name"}),
    "CollectionPage": frozenset({*WORK, "name"}),
    "DefinedTermSet": frozenset({*WORK, "name"}),
    "Organization": frozenset({"name"}),
    "WebSite": frozenset({"name", "url"}),
}
"""The types that are used, and the properties that schema.org gives each."""
EXPECTED: Mapping[str, str] = {
    "author": "Organization",
    "publisher": "Organization",
    "isPartOf": "WebSite",
}
"""Properties whose value is an entity, and of which type."""
ADDRESSES, DATES = {"url", "license"}, {"datePublished", "dateModified"}

CHECKLISTS = load_checklists(ROOT)
_PAGES = {"checklist", *AREAS.values(), *(item.id for item in CHECKLISTS.items())}
SHOWN = _PAGES if CHECKLISTS.is_published else set()
"""The pages that show a published edition of the checklists at another address than its own."""


class Head(HTMLParser):
    """Gathers a page's metadata, typed links and JSON-LD."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, str]] = []
        self.links: list[dict[str, str]] = []
        self.data: list[str] = []
        self.inside = False
        self.coins = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta" and "content" in values:
            self.tags.append((values.get("name") or values.get("property", ""), values["content"]))
        if tag == "link":
            self.links.append(values)
        self.inside = tag == "script" and values.get("type") == "application/ld+json"
        self.coins += "Z3988" in values.get("class", "").split()

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.data.append(data)

    def one(self, name: str) -> str:
        """The content of a tag that stands there exactly once."""
        (content,) = (content for key, content in self.tags if key == name)
        return content

    def to(self, relation: str) -> list[str]:
        """Where the links of a relation lead."""
        return [link["href"] for link in self.links if link.get("rel") == relation]


def heads(pages: Mapping[str, str]) -> dict[str, Head]:
    return {name: Head(html) for name, html in pages.items() if name != "404.html"}


@pytest.fixture(scope="module", name="silent")
def _silent(pages: dict[str, str]) -> dict[str, Head]:
    """Heads of a site that does not know its address."""
    return heads(pages)


@pytest.fixture(scope="module", name="addressed")
def _addressed(addressed_site: Path) -> dict[str, Head]:
    """Heads of a site that knows its address and those of its versions."""
    return heads(
        {
            page.relative_to(addressed_site).as_posix(): page.read_text(encoding="utf-8")
            for page in addressed_site.rglob("*.html")
        }
    )


def faults(thing: Any, expected: str = "") -> list[str]:
    """What is wrong with an entity: its type, a property that it cannot have, a value."""
    kind = thing.pop("@type")
    if expected and kind != expected:
        return [f"{kind} instead of {expected}"]
    found = [f"{kind}.{name}" for name in thing.keys() - PROPERTIES[kind]]
    for name, value in thing.items():
        if name in EXPECTED:
            found += faults(value, EXPECTED[name])
        elif not isinstance(value, str) or not value.strip():
            found.append(f"{kind}.{name} = {value!r}")
        elif name in ADDRESSES and not urlsplit(value).netloc:
            found.append(f"{kind}.{name} = {value!r} is not an address")
        elif name in DATES:
            date.fromisoformat(value)
    return found


def test_the_linked_data_of_every_page_are_of_a_type_and_of_that_type_only(
    silent: dict[str, Head], addressed: dict[str, Head]
) -> None:
    for name, head in (*silent.items(), *addressed.items()):
        (data,) = map(json.loads, head.data)
        assert data.pop("@context") == "https://schema.org", name
        assert data["@type"] in {"TechArticle", "WebPage", "CollectionPage", "DefinedTermSet"}
        assert data["author"]["name"] == "ImageNet Wiki contributors", name
        assert data["description"] == head.one("description"), name
        assert faults(data) == [], name


def test_a_wrong_type_or_property_is_seen() -> None:
    work = Work("T", "W", "A", date(2026, 1, 2))
    data = json.loads(linked_data(work, "Wiki · Register", home="not an address"))
    del data["@context"]
    data["headlin"] = "x"
    data["publisher"]["@type"] = "Person"
    assert sorted(faults(data)) == [
        "CollectionPage.headlin",
        "Person instead of Organization",
        "WebSite.url = 'not an address' is not an address",
    ]


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        ("Wiki · Home", "WebPage"),
        ("Wiki · Register", "CollectionPage"),
        ("Wiki · Glossary", "DefinedTermSet"),
        ("Wiki · Concept", "TechArticle"),
        ("", "TechArticle"),
    ],
)
def test_a_kind_of_page_has_a_type(kind: str, wanted: str) -> None:
    assert page_type(kind) == wanted


def test_no_text_ends_the_element_of_the_linked_data() -> None:
    hostile = Work("</script><script>x()</script>", "W & <w>", "A", date(2026, 1, 2))
    text = linked_data(hostile, "")
    assert not re.search(r"[<>&]", text)
    assert json.loads(text)["headline"] == hostile.title


def cited_at(name: str) -> str:
    """Where the page in a file is cited: checklists and their items at their edition."""
    folder, _, page = name.removesuffix("/index.html").rpartition("/")
    if folder != "governance" or page not in SHOWN:
        return name.removesuffix("index.html")
    within = "" if page == "checklist" else f"#{page}" if page in AREAS.values() else f"{page}/"
    return f"governance/{CHECKLISTS.edition.edition}/{within}"


def test_every_page_is_saved_as_an_entry_of_an_encyclopedia(silent: dict[str, Head]) -> None:
    """But home and the checklists of an edition as a whole, which are works of their own."""
    assert len(silent) > 100
    editions = [f"governance/{each.edition}/index.html" for each in CHECKLISTS.published]
    for name in ("index.html", *editions):
        assert silent[name].one("z.itemType") == "book", name
    for name, head in silent.items():
        if name in {"index.html", *editions}:
            continue
        assert head.one("z.itemType") == "encyclopediaArticle", name
        of_edition = cited_at(name) != name.removesuffix("index.html") or "/20" in name
        whole = "ImageNet governance checklists" if of_edition else "ImageNet Wiki"
        assert head.one("z.encyclopediaTitle") == whole, name
        assert head.one("citation_author").endswith("contributors,")
        assert head.one("citation_title").strip()
        assert re.fullmatch(r"\d{4}/\d\d/\d\d", head.one("citation_publication_date"))
        day = long_date(date(*map(int, head.one("citation_publication_date").split("/"))))
        assert re.fullmatch(r"\d{4}\.\d\d" if of_edition else day, head.one("z.edition"))
        assert head.coins == 0, f"{name}: Zotero would offer the references instead of the page"


def test_no_page_was_published_after_the_site_or_changed_before_it(
    silent: dict[str, Head],
) -> None:
    edition = silent["index.html"].one("citation_publication_date")
    for name, head in silent.items():
        (data,) = map(json.loads, head.data)
        assert head.one("citation_publication_date") <= edition, name
        assert data.get("dateModified", data["datePublished"]) >= data["datePublished"], name


def test_a_preview_has_an_image_where_the_address_is_known(
    silent: dict[str, Head], addressed: dict[str, Head], addressed_site: Path
) -> None:
    for name, head in addressed.items():
        assert head.one("og:image") == "https://example.org/wiki/assets/images/preview.png", name
    assert (addressed_site / "assets/images/preview.png").is_file()
    assert not any(key == "og:image" for head in silent.values() for key, _ in head.tags)


def test_the_manifest_and_the_icons_are_there(site: Path, silent: dict[str, Head]) -> None:
    for name, head in silent.items():
        for relation in ("manifest", "apple-touch-icon", "icon"):
            (href,) = head.to(relation)
            assert ((site / name).parent / href).is_file(), (name, href)
    manifest = json.loads((site / "site.webmanifest").read_text(encoding="utf-8"))
    assert all((site / icon["src"]).is_file() for icon in manifest["icons"])


def test_home_is_titled_once(pages: dict[str, str]) -> None:
    titles = {name: re.findall(r"<title>(.*?)</title>", html)[0] for name, html in pages.items()}
    assert titles["index.html"] == "ImageNet Wiki"
    assert titles["imagenet/index.html"] == "ImageNet - ImageNet Wiki"


def test_the_files_for_reference_managers_stand_beside_the_page(
    site: Path, silent: dict[str, Head]
) -> None:
    for name, head in silent.items():
        files = head.to("describedby")
        assert [file.rpartition(".")[2] for file in files] == ["bib", "ris", "json"], name
        assert all(((site / name).parent / file).is_file() for file in files), name


def test_the_markdown_of_a_page_is_where_its_head_says(site: Path, silent: dict[str, Head]) -> None:
    for name, head in silent.items():
        (link,) = (link for link in head.links if link.get("type") == "text/markdown")
        text = ((site / name).parent / link["href"]).read_text(encoding="utf-8")
        assert text.startswith("# "), name


def test_a_page_without_an_address_names_none(silent: dict[str, Head]) -> None:
    for name, head in silent.items():
        names = {key for key, _ in head.tags}
        assert not names & {"citation_public_url", "og:url"}, name
        relations = ("canonical", "cite-as", "latest-version", "predecessor-version")
        assert [to for relation in relations for to in head.to(relation)] == [], name


def test_a_page_with_versions_is_cited_at_its_own_and_canonical_at_the_public_one(
    addressed: dict[str, Head],
) -> None:
    for name, head in addressed.items():
        path = name.removesuffix("index.html")
        own = f"https://example.org/wiki/v2/{cited_at(name)}"
        assert head.one("citation_public_url") == head.one("og:url") == own, name
        assert head.to("cite-as") == [own]
        assert head.to("canonical") == [f"https://example.org/wiki/{path}"]
        assert head.to("latest-version") == [f"https://example.org/wiki/latest/{path}"]
        was = [f"https://example.org/wiki/v1/{path}"] if path in ("", *OF_BEFORE) else []
        assert head.to("predecessor-version") == was
        assert head.to("license") == ["https://creativecommons.org/licenses/by/4.0/"]


def test_the_versions_are_linked_at_the_end_of_a_page(addressed_site: Path) -> None:
    html = (addressed_site / "imagenet/index.html").read_text(encoding="utf-8")
    start = html.index('<p class="page-end__facts">')
    above = html[start : html.index("</p>", start)]
    for words, root in (("this", "v2"), ("latest", "latest"), ("previous", "v1")):
        address = f"https://example.org/wiki/{root}/imagenet/"
        assert f'<a href="{address}">{words} version</a>' in above
