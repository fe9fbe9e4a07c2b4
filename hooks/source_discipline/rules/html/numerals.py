"""Numerals in the texts of a page: what may be shown, and what is."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape

from source_discipline.numbers.number_words import SCALES, SMALL
from source_discipline.prose.prose import Block, BlockKind
from source_discipline.text.punctuation import UNSEEN
from source_discipline.verdicts.claim_ids import claim_ids
from source_discipline.verdicts.judged_page import JudgedPage
from source_discipline.verdicts.verdict import Verdict

_SIGNS = (
    "\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u218b"
    "\u2460-\u249b\u24ea-\u24ff\u2776-\u2793"
)
"""Signs that are numbers and no digits: raised and circled ones, fractions, Roman numerals."""
_NUMERAL = re.compile(rf"\d+|[{_SIGNS}]|(?<!\w)(?:{'|'.join((*SMALL, *SCALES))})(?!\w)")
_WHOLE = re.compile(rf"\d+(?:[.,'’·\xa0\u2009\u202f]\d+)*|{_NUMERAL.pattern}")
"""A number with all its groups, which is what a reader is told of."""
_COMPLETING = re.compile("(?<=[^\\W\\d_])[\u00b2\u00b3\u00b9\u2070-\u208e]+")
"""What is raised or lowered in a unit or a formula."""
_UNSEEN = re.compile(f"[{UNSEEN}]")
_MARKUP = re.compile(r"<[^<>]*>|\]\([^()\s]*\)|[*~\[\\]")
_DEFINED = re.compile(r"\*\[[^\]\n]*\]:[ \t]*\Z|\[[^\]\n]*\]:[ \t]*\S+[ \t]*[\"'(]\Z")
"""What stands before a text that is shown where it is referred to, as often as it is."""


def numerals(text: str) -> list[str]:
    """The numerals in a text as it is shown, in order."""
    return _NUMERAL.findall(_COMPLETING.sub("", _UNSEEN.sub("", text).lower()))


def as_shown(written: str) -> str:
    """What a reader sees of a number that is written with marks inside."""
    return unescape(_MARKUP.sub("", written))


@dataclass(slots=True)
class Seen:
    """The numerals that the check has seen on a page and that are shown as they are."""

    text: list[str] = field(default_factory=list)
    """Those of running text, in order."""
    notes: list[str] = field(default_factory=list)
    glosses: set[str] = field(default_factory=set)
    """Texts that are shown where they are referred to."""
    marks: set[str] = field(default_factory=set)
    """The numbers that lists begin with or go on with."""


def seen(page: JudgedPage, elements: set[str]) -> Seen:
    """What of a page was seen beside the checked numbers with these ids."""
    found, code = Seen(), set(page.page.prose.code)
    markers = {marker.start for marker in page.page.prose.enumerators}
    ids = claim_ids(page.verdicts)
    for block in page.page.prose.blocks:
        if _is_gloss(page, block):
            found.glosses.add(_plain(page.document.text[slice(*block.span)]))
    for index, verdict in enumerate(page.verdicts):
        number = verdict.claim.number
        if number.span.start in markers:  # a list shows it as a mark
            found.marks.add(number.text)
        elif ids.get(index) not in elements and number.span not in code:
            _sort(page, verdict, found)
    return found


def _sort(page: JudgedPage, verdict: Verdict, found: Seen) -> None:
    block = verdict.claim.block
    if block.kind is not BlockKind.METADATA and not _is_gloss(page, block):
        into = found.notes if block.kind is BlockKind.FOOTNOTE else found.text
        into += numerals(as_shown(verdict.claim.number.text))


def _is_gloss(page: JudgedPage, block: Block) -> bool:
    if block.kind not in (BlockKind.DEFINITION, BlockKind.TITLE):
        return False
    text, start = page.document.text, block.span.start
    line = text.rfind("\n", 0, start) + 1
    return _DEFINED.search(text, line, start) is not None


def _plain(text: str) -> str:
    return " ".join(unescape(text).split())


def untold(texts: list[str], glosses: set[str]) -> Iterator[str]:
    """What attributes say, but for the glosses."""
    return (text for text in texts if _plain(text) not in glosses)


def beyond(shown: list[str], allowed: list[str]) -> Counter[str]:
    """What is shown more often than it may be."""
    return Counter(shown) - Counter(allowed)


def whole(texts: Iterable[str], unseen: Counter[str]) -> Counter[str]:
    """The numbers of texts of which all parts were unseen, and the parts that are left."""
    left, found = Counter(unseen), Counter[str]()
    for number in _WHOLE.findall(" ".join(texts).lower()) if unseen else ():
        parts = Counter(numerals(number))
        if parts <= left:
            left -= parts
            found[number] += 1
    return found + left
