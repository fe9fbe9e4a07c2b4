"""What is selected and copied reads as the author wrote it: no sign or reference joins a number.

`make test` copies a page of every kind, `make test-all` every page.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser.conftest import Visit, Visits
from browser.every_page import EACH_SHARE, KINDS, dealt, per_page

SHOWN = "article, main"
"""The page for missing pages has no article."""
_PERMISSIONS = ["clipboard-read", "clipboard-write"]
_SELECT = "(each) => getSelection().selectAllChildren(each)"
_PIECES = """(shown) => {
  const RUNNING = new Set("A ABBR B CITE CODE DATA DEL DFN EM I S STRONG SUB TIME".split(" "));
  const ASIDE = "sup:has(.footnote-ref), sup + .locator, .mark, .headerlink";
  const text = (node, aside) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    if (aside === "left out" && node.matches(ASIDE)) return "";
    if (node.tagName === "INPUT") return ` ${node.value} `;
    const inside = [...node.childNodes].map((child) => text(child, aside)).join("");
    const isRunning = RUNNING.has(node.tagName) || node.matches(":has(> .parameter), .parameter");
    const runs = node.closest("pre") || (isRunning && !node.matches(ASIDE));
    return runs ? inside : ` ${inside} `;
  };
  return text(shown, "apart") + text(shown, "left out");
}"""
"""The words of a page, those beside the text once apart from their neighbors and once left out."""
_PLACEHOLDER = "mm/dd/yyyy"
"""What the browser itself writes into an empty field for a date."""
_OF_A_FIGURE = re.compile(r"To take away: |Figure \d+\. ")
"""What is printed from data below a figure: partly folded, and with signs."""
_MARKUP = re.compile(
    r"`(?P<code>[^`]*)`|\s*\[@[^\]]*\]|\*|^(?:!!!|:).*?$|</?\w[^>]*>|\[(?P<link>[^\]]*)\]\([^)]*\)",
    re.MULTILINE,
)


@pytest.fixture(scope="module")
def opened(visit: Visits) -> Iterator[Visit]:
    with visit() as opened:
        opened.page.context.grant_permissions(_PERMISSIONS)
        yield opened


def copied(page: Page, within: str = SHOWN) -> str:
    """What the clipboard has after a part of the page was selected and copied by keyboard."""
    page.locator(within).first.evaluate(_SELECT)
    page.keyboard.press("Control+C")
    return str(page.evaluate("navigator.clipboard.readText()"))


def glued(page: Page, text: str) -> list[str]:
    """The words of a copied text that are not on the page, but made of its neighbors."""
    written = page.locator(SHOWN).first.evaluate(_PIECES)
    copied, shown = (set(each.replace("][", "] [").split()) for each in (text, written))
    return sorted(copied - shown - {_PLACEHOLDER})


def wrong(opened: Visit, paths: list[str]) -> dict[str, list[str]]:
    def look(path: str) -> list[str]:
        page = opened.go(path)
        text = copied(page)
        assert len(text) > 50, path
        return glued(page, text)

    return per_page(paths, look)


def test_no_word_of_a_page_of_every_kind_is_joined_by_another(opened: Visit) -> None:
    assert wrong(opened, list(KINDS)) == {}


@pytest.mark.exhaustive
@EACH_SHARE
def test_no_word_of_any_page_is_joined_by_another(opened: Visit, site: Path, share: int) -> None:
    assert wrong(opened, dealt(site, share)) == {}


def paragraphs(markdown: str) -> Iterator[str]:
    """The paragraphs and list items of a page as its author wrote them, without markup."""
    text = re.sub(
        r"^```.*?^```$|^\|.*?$|^#.*?$|^---$", "", markdown, flags=re.DOTALL | re.MULTILINE
    )
    for block in re.split(r"\n\s*\n|^\s*(?:[-*]|\d+\.)\s", text, flags=re.MULTILINE):
        plain = _MARKUP.sub(lambda found: found["code"] or found["link"] or "", block)
        if line := " ".join(plain.split()):
            yield line


def straight(text: str) -> str:
    """A text on one line, with the quotation marks of a keyboard."""
    return " ".join(text.translate(str.maketrans("“”‘’", "\"\"''")).split())


AUTHORED = ("imagenet/", "reading-claims/", "source-discipline/", "governance/audit-trail/")


@pytest.mark.parametrize("path", AUTHORED)
def test_a_copied_page_has_the_sentences_of_its_author(
    opened: Visit, site: Path, path: str
) -> None:
    text = straight(copied(opened.go(path)))
    source = (site / f"{path.rstrip('/')}.md").read_text(encoding="utf-8")
    body = source.partition("\n## References\n")[0]
    found = [each for each in paragraphs(body) if not _OF_A_FIGURE.match(each)]
    assert len(found) > 10
    assert [each for each in found if straight(each) not in text] == []


def test_a_cell_that_is_a_reference_is_copied_in_brackets(opened: Visit) -> None:
    page = opened.go("imagenet/")
    row = copied(page, "#snapshot + .table-frame tbody tr:nth-child(3)")
    assert re.fullmatch(
        r"Full database, later release\tWinter 2021 archive: 19,167 classes\t\[\d+\]\s*", row
    )


def test_no_sign_is_copied_and_each_is_heard_apart_from_its_number(opened: Visit) -> None:
    page = opened.go("imagenet/")
    evidence = page.locator("article p a.evidence:has(.mark-unread)").first
    number, sign = evidence.locator("data, time").inner_text(), evidence.locator("[role=img]")
    text = copied(page, f"p:has(#{evidence.locator('.claim').get_attribute('id')})")
    assert number in text
    assert sign.inner_text() not in text
    assert page.get_by_role("link", name=f"{number} (not yet read in the original)").count() >= 1


@pytest.mark.parametrize("path", ["imagenet/", "governance/IMG-DG-06/", "misquotes/"])
def test_the_plain_page_keeps_signs_and_places_apart(site: Path, path: str) -> None:
    text = (site / f"{path.rstrip('/')}.md").read_text(encoding="utf-8")
    assert re.findall(r"\w[†≠]|\d\]?\[\^|\d=", text) == []
