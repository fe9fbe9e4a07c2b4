"""Marks that carry positions through a Markdown renderer.

They are private-use characters, which Markdown has no meaning for: numbers are enclosed in them
by position in the text as written, and turned into elements once the page is HTML (unmarking.py).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from source_discipline.prose.citations import Citation
from source_discipline.prose.inline import Edit
from source_discipline.publishing.html.shields import shields, unshielded
from source_discipline.text.citekeys import label
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.document import Span
from source_discipline.verdicts.judged_page import JudgedPage

# A finding sorts before the number it is about, so that it is written before and not into it.
FINDING, OPEN, INSIDE, CLOSE, PLACE, PREFIX = "\ue000\ue001\ue002\ue003\ue004\ue005"
_DIGITS = str.maketrans(
    "0123456789", "\ue010\ue011\ue012\ue013\ue014\ue015\ue016\ue017\ue018\ue019"
)
_BACK = {chr(mark): chr(digit) for digit, mark in _DIGITS.items()}
INDEX = "[\ue010-\ue019]+"
_LONE = re.compile(f"[{OPEN}{PLACE}{PREFIX}{FINDING}]{INDEX}[{INSIDE}{CLOSE}]|[{FINDING}-{PREFIX}]")


def marked(
    page: JudgedPage, diagnostics: Sequence[Diagnostic] = (), held: Iterable[Edit] = ()
) -> str:
    """The body of a page with its numbers marked, locators lifted out and comments removed.

    Each diagnostic is marked at its place too, by its index. What is `held` back from the renderer
    gets no mark.
    """
    text = page.document.text
    start = page.metadata.span.end
    changes = sorted(
        change
        for change in (*held, *_changes(page), *_findings(page, diagnostics))
        if start <= change.start and change.end <= len(text)
    )
    pieces, position = [], start
    for change in changes:
        if change.start >= position:
            pieces += [text[position : change.start], change.text]
            position = change.end
    return "".join([*pieces, text[position:]]).replace("\r\n", "\n")


def body(page: JudgedPage) -> str:
    """A page without its front matter, line ends as a renderer gets them."""
    return page.document.text[page.metadata.span.end :].replace("\r\n", "\n")


def whole(page: JudgedPage) -> str:
    """A page with its front matter, line ends as a renderer gets them."""
    return page.document.text.replace("\r\n", "\n")


def _changes(page: JudgedPage) -> Iterator[Edit]:
    text = page.document.text
    for comment in page.page.prose.comments:
        yield Edit(*comment, "")
    for index, verdict in enumerate(page.verdicts):
        span = verdict.claim.number.span
        if verdict.claim.number.kind.judged:
            yield Edit(span.start, span.start, f"{OPEN}{_encode(index)}{INSIDE}")
            yield Edit(span.end, span.end, CLOSE)
    named: set[str] = set()
    for bracket, cited in _brackets(page).items():
        yield Edit(*bracket, "".join(_one_by_one(cited, named)))
    yield from shields(text, (block.span for block in page.page.prose.blocks))


def _brackets(page: JudgedPage) -> dict[Span, list[tuple[int, Citation]]]:
    """The brackets whose sources are all known; others must not reach the citation plugin."""
    brackets: dict[Span, list[tuple[int, Citation]]] = {}
    for index, citation in enumerate(page.page.citations):
        brackets.setdefault(citation.bracket, []).append((index, citation))
    known = page.record.bibliography.keys()
    return {
        bracket: cited
        for bracket, cited in brackets.items()
        if all(citation.citekey in known for _, citation in cited)
    }


def _findings(page: JudgedPage, diagnostics: Sequence[Diagnostic]) -> Iterator[Edit]:
    for index, diagnostic in enumerate(diagnostics):
        offset = page.document.offset(diagnostic.line, diagnostic.column)
        yield Edit(offset, offset, f"{FINDING}{_encode(index)}{CLOSE}")


def _one_by_one(cited: list[tuple[int, Citation]], named: set[str]) -> Iterator[str]:
    """Each source by itself, so that its words can stand around it.

    Once is enough for the citation plugin to add the reference; `named` are those that have one.
    """
    for index, citation in cited:
        if citation.prefix:
            yield f"{PREFIX}{_encode(index)}{CLOSE} "
        name = label(citation.citekey)
        yield f"[^ref-{name}]" if name in named else f"[@{name}]"
        named.add(name)
        if citation.locator:
            yield f"{PLACE}{_encode(index)}{CLOSE}"


def plain(text: str) -> str:
    """A text without marks, shielded characters restored."""
    if text.isascii():
        return text
    return unshielded(_LONE.sub("", text))


def _encode(index: int) -> str:
    return str(index).translate(_DIGITS)


def decoded(index: str) -> int:
    """The number that digits of marks stand for."""
    return int("".join(_BACK[character] for character in index))
