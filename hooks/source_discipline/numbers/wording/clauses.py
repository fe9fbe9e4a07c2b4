"""Clauses: the part of a sentence that a number shares with its verb, and with what denies it.

A clause ends at a mark, at a comma, and at a conjunction that begins another one. A comma does not
end it around what interrupts (`the 50 plates, it adds, were not counted`), before an apposition
without a verb (`it has no fixed size, an average of 50 plates`), after what says of what or when
(`of those not counted, 50 were lost`), nor in an enumeration. What is in parentheses is a clause of
its own.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from source_discipline.text.document import Span

_REACH = 300
"""Characters looked at on each side, so that a long sentence costs no more than its length."""
_AUXILIARIES = (
    "is|was|are|were|has|have|had|do|does|did|can|could|may|might|must|shall|should|will|would"
)
_BREAK = re.compile(
    r"[;!?|—“”\"]|[:.](?=\s|$)|(?<=\s)–(?=\s)|,(?!\d|\s[12]\d{3}\b)"
    r"|\b(?:but|while|whereas|because|although|though|unless|so\s+that)\b"
)
_PARENTHESIS = re.compile(r"\([^()]*\)")
_NUMBERED = re.compile(r"\s*(?:(?:and|or|nor|about|over|nearly|some|only)\s+){0,2}[~≈<>±$€£]?\d")
_APPOSED = re.compile(r"\s*(?:an?\s|[~≈<>±$€£]?\d)")
_FRONTED = re.compile(
    r"\s*(?:of|among|amongst|for|on|in|at|across|over|with|without|from|by|under|within|against"
    r"|between|during|if|when|where|once)\b",
    re.IGNORECASE,
)
_COMPLEMENT = re.compile(r"\s*(?:to|of|than)\b")
"""What goes on with a verb or a noun, whatever interrupts it: `dates it, as said, to 2007`."""
_JOINED = re.compile(r"\s*(?:and|or|nor|so|yet)\b")
_RESUMED = re.compile(rf"\s*(?:{_AUXILIARIES})\b")
_VERB = re.compile(rf"\b(?:{_AUXILIARIES}|be|been|\w+ed)\b")
_INSERTED, _TIME, _LISTED = 3, 4, 5
"""So many words interrupt a clause, are a time before it, or are listed before its verb."""


def clause(text: str, number: Span, scope: Span) -> tuple[Span, ...]:
    """The pieces of a number's clause, in order: offsets into `text`, within `scope`."""
    start, end = max(scope.start, number.start - _REACH), min(scope.end, number.end + _REACH)
    inner = _parenthesis(text, number, start, end)
    if inner:
        return (inner,)
    window = _PARENTHESIS.sub(lambda found: " " * len(found[0]), text[start:end])
    cut = _cut(window, Span(number.start - start, number.end - start))
    pieces = sorted([*_left(cut), cut.spans[cut.own], *_right(cut)])
    return tuple(Span(piece.start + start, piece.end + start) for piece in pieces)


def _parenthesis(text: str, number: Span, start: int, end: int) -> Span | None:
    """The inside of the parentheses that the number is in, if they are near."""
    opening, closing = text.rfind("(", start, number.start), text.find(")", number.end, end)
    if opening < 0 or closing < 0 or text.find(")", opening, number.start) >= 0:
        return None
    return Span(opening + 1, closing)


class _Cut(NamedTuple):
    """A stretch of a sentence, cut at every mark and conjunction."""

    texts: Sequence[str]
    spans: Sequence[Span]
    commas: Sequence[bool]
    """Whether a comma comes before each piece."""
    own: int
    """The piece that the number is in."""

    def words(self, index: int) -> int:
        """How many words a piece has."""
        return len(self.texts[index].split())

    def follows(self, index: int) -> bool:
        """Whether there is such a piece, and only a comma before it."""
        return index < len(self.commas) and self.commas[index]


def _cut(window: str, number: Span) -> _Cut:
    breaks = [
        found
        for found in _BREAK.finditer(window)
        if found.end() <= number.start or found.start() >= number.end
    ]
    starts = [0, *(found.end() for found in breaks)]
    ends = [*(found.start() for found in breaks), len(window)]
    spans = [Span(*pair) for pair in zip(starts, ends, strict=True)]
    own = next(index for index, span in enumerate(spans) if span.end >= number.end)
    commas = [False, *(found[0] == "," for found in breaks)]
    return _merged(_Cut([window[slice(*span)] for span in spans], spans, commas, own))


def _merged(cut: _Cut) -> _Cut:
    """A few words between commas do not stand alone: `it was not, in 2012, open`."""
    own = cut.own
    said = cut.texts[own]
    # What begins with `of` is of the noun before: `an announcement, of May 19, 2015, named nobody`.
    most = 0 if _COMPLEMENT.match(said) else _TIME if _FRONTED.match(said) else _INSERTED
    if not (cut.commas[own] and cut.follows(own + 1) and cut.words(own) <= most):
        return cut
    whole = Span(cut.spans[own - 1].start, cut.spans[own + 1].end)
    text = ",".join(cut.texts[own - 1 : own + 2])
    return _Cut(
        [*cut.texts[: own - 1], text, *cut.texts[own + 2 :]],
        [*cut.spans[: own - 1], whole, *cut.spans[own + 2 :]],
        [*cut.commas[:own], *cut.commas[own + 2 :]],
        own - 1,
    )


def _left(cut: _Cut) -> Iterator[Span]:
    """What belongs to the clause before the number's own piece."""
    index = cut.own
    while cut.commas[index]:
        before = index - 1
        interrupted = cut.words(before) <= _INSERTED or _COMPLEMENT.match(cut.texts[index])
        if cut.commas[before] and interrupted:
            before -= 1
        elif not (_goes_on(cut, before, index) or _fronts(cut, before, index)):
            return
        yield cut.spans[before]
        index = before


def _right(cut: _Cut) -> Iterator[Span]:
    """What belongs to it after that piece."""
    index = cut.own
    while cut.follows(index + 1):
        after = index + 1
        if not (_goes_on(cut, index, after) or _is_resumed(cut, after) or _dates(cut, index)):
            after += 1
            resumed = _is_resumed(cut, after)
            if not cut.follows(after) or not (resumed or cut.words(after - 1) <= _INSERTED):
                return
        yield cut.spans[after]
        index = after


def _goes_on(cut: _Cut, before: int, after: int) -> bool:
    """Whether a piece goes on with an enumeration, or is in apposition to the one before."""
    text = cut.texts[after]
    says = _VERB.search(text) is not None
    if _NUMBERED.match(text) and any(map(str.isdecimal, cut.texts[before])):
        return not says or cut.words(before) <= _LISTED
    return not says and _APPOSED.match(text) is not None


def _fronts(cut: _Cut, before: int, after: int) -> bool:
    """Whether the first says of what the second holds: `of those not counted, 50 were lost`."""
    begins = not cut.commas[before] and _FRONTED.match(cut.texts[before]) is not None
    return begins and _JOINED.match(cut.texts[after]) is None


def _dates(cut: _Cut, index: int) -> bool:
    """Whether the number's own piece is a time, which is that of what follows."""
    begins = not cut.commas[index] and _FRONTED.match(cut.texts[index]) is not None
    return begins and index == cut.own and cut.words(index) <= _TIME


def _is_resumed(cut: _Cut, index: int) -> bool:
    """Whether a piece begins with a verb, whose subject is the number's own piece or before it.

    A participle has interrupted it for its own part: `the hall, built in 1950, was not kept`.
    """
    if not cut.follows(index) or not _RESUMED.match(cut.texts[index]):
        return False
    own = cut.own
    return not cut.commas[own] or _APPOSED.match(cut.texts[own]) is not None
