"""Numbers that need no source, because the page itself shows that they are right.

`There are two tiers:` is followed by a list of two, and `since duration is set to 2` stands beside
code that sets it. A count that the list does not have, or a value that no code sets, is a claim
like any other.
"""

import re
from collections.abc import Iterator, Set
from functools import lru_cache

from source_discipline.numbers.number import Kind
from source_discipline.prose.prose import BlockKind
from source_discipline.records.values import Bound
from source_discipline.text.document import Span
from source_discipline.verdicts.claim import Claim, Page

LISTED = "the page lists as many"
SET = "code on the page sets this value"
_COUNTS = frozenset({Kind.COUNT, Kind.QUANTITY})
_MOST = 20
_REACH = 300
_WINDOW = 6000
"""How much of a list is read, in characters."""
_KEPT = 4
_LISTING = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_TOLD = re.compile(r"[^.:;?!()]{0,80}(?::\s+(?P<told>[^:]+)|\((?P<aside>[^()]+)\))")
_PARTS = re.compile(r",?\s+(?:and|or)\s+|,\s+")
_LONGEST_PART = 8
_SENTENCE_END = re.compile(r"[.?!](?=\s|\Z)")
_ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,3}[.)])[ \t]+\S")
_SETTING = re.compile(r"\b(\w+)\s+(?:(?:is|are|was|were)\s+)?set\s+(?:at|to)\s+\Z")
_SETTING_REACH = 80
_SETS = re.compile(r"\b([A-Za-z_]\w*)[\"'`]?\s?[=:]\s?[\"'`]?(\d{1,15}(?:\.\d{1,15})?)(?![\w.])")


def borne_out(claim: Claim, page: Page) -> str:
    """Why a number without a source is right by the page itself; empty where that does not show."""
    if _is_small_count(claim) and int(claim.number.value or 0) in _listed(claim, page):
        return LISTED
    return SET if _is_set(claim, page) else ""


def _is_small_count(claim: Claim) -> bool:
    number = claim.number
    if number.kind not in _COUNTS or number.value is None or number.bound is not Bound.EXACT:
        return False
    return 1 < number.value <= _MOST and number.value == int(number.value)


def _listed(claim: Claim, page: Page) -> Iterator[int]:
    """How many things follow a number: in its sentence, and in the list after its block."""
    mask, end = page.prose.mask, claim.number.span.end
    if told := _TOLD.match(mask, end, min(claim.scope.end, end + _REACH)):
        yield _parts(told["told"] or told["aside"])
    block = claim.block.span
    if claim.block.kind in _LISTING and claim.scope.end == block.end and block.end - end < _REACH:
        yield _items(page.document.text, claim)


def _parts(told: str) -> int:
    """How many things a sentence names, of few words each."""
    stop = _SENTENCE_END.search(told)
    said = told[: stop.start()] if stop else told
    parts = said.split(";") if ";" in said else _PARTS.split(said)
    return len(parts) if all(0 < len(part.split()) <= _LONGEST_PART for part in parts) else 0


def _items(text: str, claim: Claim) -> int:
    """How many items the list has that follows directly after a block."""
    end = claim.block.span.end
    lines = text[end : end + _WINDOW].split("\n")[1:]
    if end + _WINDOW < len(text):
        lines = [*lines[:-1], "…"]  # no list may seem to end where the window does
    lines = [line for line in lines if line.strip()]
    first = _ITEM.match(lines[0]) if lines else None
    if first is None or (
        claim.block.kind is BlockKind.ITEM and len(first[1]) <= _indent(text, end)
    ):
        return 0
    return _count(lines, len(first[1]))


def _count(lines: list[str], indent: int) -> int:
    found = 0
    for line in lines:
        item = _ITEM.match(line)
        if item and len(item[1]) == indent:
            found += 1
        elif len(line) - len(line.lstrip()) <= indent:
            return 0 if line == "…" else found
    return found


def _indent(text: str, place: int) -> int:
    """How far the line of a place is indented."""
    line = text[text.rfind("\n", 0, place) + 1 : place]
    return len(line) - len(line.lstrip())


def _is_set(claim: Claim, page: Page) -> bool:
    """Whether the sentence calls it the value of a setting that has this value in code."""
    start = claim.number.span.start
    said = _SETTING.search(page.prose.mask, max(claim.scope.start, start - _SETTING_REACH), start)
    if said is None:
        return False
    code = (*page.prose.fences, *page.prose.code)
    return (said[1], claim.number.text) in _settings(page.document.text, code)


@lru_cache(_KEPT)
def _settings(text: str, code: tuple[Span, ...]) -> Set[tuple[str, str]]:
    """All names with the values that code gives them, `duration=2` and `"duration": 2`."""
    return {(found[1], found[2]) for span in code for found in _SETS.finditer(text, *span)}
