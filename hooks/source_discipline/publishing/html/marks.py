"""Marks that carry positions through a Markdown renderer.

They are private-use characters, which Markdown has no meaning for: numbers are enclosed in them
by position in the text as written, and turned into elements once the page is HTML. An `@` that
is not a citation is shielded the same way from the citation plugin, which would rewrite code.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from source_discipline.prose.citations import Citation
from source_discipline.prose.inline import Edit
from source_discipline.text.citekeys import label
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.document import Span
from source_discipline.verdicts.judged_page import JudgedPage

# A finding sorts before the number it is about, so that it is written before and not into it.
FINDING, OPEN, INSIDE, CLOSE, PLACE, PREFIX, AT = "\ue000\ue001\ue002\ue003\ue004\ue005\ue006"
_DIGITS = str.maketrans(
    "0123456789", "\ue010\ue011\ue012\ue013\ue014\ue015\ue016\ue017\ue018\ue019"
)
_BACK = {chr(mark): chr(digit) for digit, mark in _DIGITS.items()}
_INDEX = "([\ue010-\ue019]+)"
_NUMBER = re.compile(f"{OPEN}{_INDEX}{INSIDE}([^{CLOSE}<]*){CLOSE}")
_PLACE = re.compile(f"{PLACE}{_INDEX}{CLOSE}")
_PREFIX = re.compile(f"{PREFIX}{_INDEX}{CLOSE}")
_FINDING = re.compile(f"{FINDING}{_INDEX}{CLOSE}")
_LONE = re.compile(
    f"[{OPEN}{PLACE}{PREFIX}{FINDING}]{_INDEX}[{INSIDE}{CLOSE}]|[{FINDING}-{PREFIX}]"
)
_LINK = re.compile(r"a\b")
_UNCLOSED = re.compile(r"[^\]\n]+")
"""What stands on one line before a bracket is closed."""


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


def shielded(text: str) -> str:
    """A text of which no bracket is a citation: a page of examples."""
    pieces, position = [], 0
    for place in _bracketed_ats(text):
        pieces += [text[position:place], AT]
        position = place + 1
    return "".join([*pieces, text[position:]])


def _bracketed_ats(text: str) -> Iterator[int]:
    """Each `@` that the citation plugin takes for a citation's: in a bracket on one line."""
    for stretch in _UNCLOSED.finditer(text) if "@" in text else ():
        if text.startswith("]", stretch.end()):
            opened = text.find("[", *stretch.span())
            at = text.find("@", opened, stretch.end()) if opened >= 0 else -1
            while at >= 0:
                yield at
                at = text.find("@", at + 1, stretch.end())


def _changes(page: JudgedPage) -> Iterator[Edit]:
    text = page.document.text
    for comment in page.page.prose.comments:
        yield Edit(*comment, "")
    for index, verdict in enumerate(page.verdicts):
        span = verdict.claim.number.span
        if verdict.claim.number.kind.judged:
            yield Edit(span.start, span.start, f"{OPEN}{_encode(index)}{INSIDE}")
            yield Edit(span.end, span.end, CLOSE)
    brackets = _brackets(page)
    for bracket, cited in brackets.items():
        yield Edit(*bracket, "".join(_one_by_one(cited)))
    yield from (Edit(place, place + 1, AT) for place in _bracketed_ats(text))


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


def _one_by_one(cited: list[tuple[int, Citation]]) -> Iterator[str]:
    """Each source in a bracket of its own, so that its words can stand around it."""
    for index, citation in cited:
        if citation.prefix:
            yield f"{PREFIX}{_encode(index)}{CLOSE} "
        yield f"[@{label(citation.citekey)}]"
        if citation.locator:
            yield f"{PLACE}{_encode(index)}{CLOSE}"


def unmarked(
    html: str,
    number: Callable[[int, str, bool], str],
    affix: Callable[[int, bool], str],
    finding: Callable[[int], str],
) -> str:
    """Turn the marks in rendered HTML into elements; in attributes they are only removed.

    `number` is passed whether the number is inside a link, where no other link may begin; `affix`,
    whether the words are those after a source rather than those before it.
    """

    def elements(text: str, linked: bool) -> str:
        text = _NUMBER.sub(lambda m: number(_decode(m[1]), m[2], linked), text)
        text = _PREFIX.sub(lambda m: affix(_decode(m[1]), False), text)
        text = _PLACE.sub(lambda m: affix(_decode(m[1]), True), text)
        return plain(_FINDING.sub(lambda m: finding(_decode(m[1])), text))

    first, *rest = html.split("<")
    pieces, linked = [elements(first, False)], False
    for piece in rest:
        if piece.startswith(("a", "/a>")) and ">" in piece:
            linked = _LINK.match(piece) is not None or (linked and piece[0] != "/")
        if not piece.isascii():  # the marks are not, and most pieces have none
            tag, end, text = piece.partition(">") if ">" in piece else ("", "", piece)
            piece = f"{plain(tag)}{end}{elements(text, linked)}"
        pieces.append(piece)
    return "<".join(pieces)


def plain(text: str) -> str:
    """A text without marks, shielded characters restored."""
    if text.isascii():
        return text
    return _LONE.sub("", text).replace(AT, "@")


def _encode(index: int) -> str:
    return str(index).translate(_DIGITS)


def _decode(index: str) -> int:
    return int("".join(_BACK[character] for character in index))
