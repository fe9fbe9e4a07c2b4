"""Denials: what in a sentence denies what it says of a number.

A denial beside a verb (`was not counted`) is of its clause, and of all numbers in it. One beside a
noun or an adjective (`without glass`, `not glazed`) is of the numbers after it, and of the one just
before. What comes after a contrast (`rather than 15 boxes`) is denied itself.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from source_discipline.numbers.wording.clauses import clause
from source_discipline.numbers.wording.stems import stem, words
from source_discipline.text.document import Span
from source_discipline.vocabulary import lines, word_groups

_WORDS = word_groups("denials")
_CONTRAST = "|".join(phrase.replace(" ", r"\s+") for phrase in lines("contrasts"))
_DENIAL = re.compile(
    rf"\b(?:(?P<contrast>{_CONTRAST})|(?P<statement>{'|'.join(_WORDS['statement'])}|\w+n['’]t)"
    rf"|(?P<phrase>{'|'.join(_WORDS['phrase'])}))\b(?!\.\s*\d)",
    re.IGNORECASE,
)
_TRIGGERS = frozenset(
    (
        *_WORDS["statement"],
        *_WORDS["phrase"],
        *(max(p.split(), key=len) for p in lines("contrasts")),
    )
)
_HEDGE = re.compile(r"\s+(?:(?:\w+er|more|less)\s+than|exceed|surpass|even|quite)\b", re.IGNORECASE)
"""What makes a hedge of a denial: `no fewer than`, `does not exceed`, `not quite`."""
_MORE = re.compile(
    r"\s+(?:only|just|merely)\s+[$€£]?\d(?!(?:[^.;!?|]|\.(?=\d)){0,200}?\b(?:but|also|too|well)\b)"
)
"""What makes `not only 12` a denial of 12: nothing is added to it, at least not soon."""
_COMPLEMENT = re.compile(
    r"(?:\s+[\w'’-]+){1,4}\s+(?:that(?!\s+of\b)|whether)\b(?:[^.:;!?|]|[.:](?=\d))*\Z"
)
"""After a denial: the clause of the number is what is denied, as in `nobody says that ...`."""
_TOKEN = re.compile(r"[\d;:|]|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NUMBER = re.compile(r"(?<![\w-])[$€£]?\d")
_UNTIL = re.compile(r"\b(?:until|till)\b")
_BESIDE = re.compile(r"\s+(?:(?:a|an|the|some|about|only|its|their)\s+)?[$€£~≈]?")
_CONTRASTS = re.compile(r"\band\s+\Z")
"""Before a denial: it is of another thing than the number, as in `12 rooms and not the cellar`."""
_FAR = 300
_CACHED = 1024
_QUALIFIED = 3
"""Of a phrase, up to so many words are what is denied: `without external training data`."""


class Denial(NamedTuple):
    """A denial of what is said of a number."""

    span: Span
    text: str
    """As written, with what it denies: `not confirm`."""
    words: tuple[str, ...]
    """The stems of what is denied; empty where nothing is named, or where it is the number."""
    contrast: bool = False
    """Whether the number itself is denied, in contrast to another: `rather than 15`, `not 15`."""


def denials(text: str, number: Span, scope: Span) -> tuple[Denial, ...]:
    """What denies that which is said of a number, in order; spans are offsets into `text`."""
    if not _may_deny(text, scope):
        return ()
    pieces = clause(text, number, scope)
    return (*_before(text, number, scope, pieces), *_within(text, number, pieces))


@lru_cache(_CACHED)
def denied_in(text: str) -> tuple[Denial, ...]:
    """All that a text denies."""
    whole = Span(0, len(text))
    return denials(text, whole, whole)


@lru_cache(_CACHED)
def _may_deny(text: str, scope: Span) -> bool:
    """Asked once for all numbers of a sentence; most have no word that can deny anything."""
    part = text[slice(*scope)]
    return "n't" in part or "n’t" in part or not _TRIGGERS.isdisjoint(words(part))


def _within(text: str, number: Span, pieces: Sequence[Span]) -> Iterator[Denial]:
    for piece in pieces:
        for found in _DENIAL.finditer(text, *piece):
            if not _says_else(text, found) and _reaches(text, found, number):
                yield _denial(text, found, piece.end, number)


def _before(text: str, number: Span, scope: Span, own: Sequence[Span]) -> Iterator[Denial]:
    """Denials in a clause that governs the number's: `nobody has shown that ...`."""
    start = max(scope.start, number.start - _FAR)
    for found in _DENIAL.finditer(text, start, number.start):
        inside = any(piece.start <= found.start() < piece.end for piece in own)
        if not inside and _COMPLEMENT.match(text, found.end(), number.start):
            yield _denial(text, found, number.start, number)


def _says_else(text: str, found: re.Match[str]) -> bool:
    """Whether a denial is part of a hedge or of a phrase that denies nothing: `not only`."""
    if found["contrast"] or _MORE.match(text, found.end()):
        return False
    after = _TOKEN.search(text, found.end())
    if after is not None and after[0].lower() in _WORDS["limits"]:
        return True
    return found[0].lower() in _WORDS["hedging"] and _HEDGE.match(text, found.end()) is not None


def _reaches(text: str, found: re.Match[str], number: Span) -> bool:
    if found.start() < number.start:
        # What did not happen until a time happened then.
        return not _UNTIL.search(text, found.end(), number.start)
    if found["contrast"] or _CONTRASTS.search(text, number.end, found.start()):
        return False
    if _is_verbal(text, found):
        return True
    return not _NUMBER.search(text, number.end, found.start()) and not _denies_number(text, found)


def _denies_number(text: str, found: re.Match[str]) -> bool:
    """Whether it is another number that it denies: `12 rooms, not 15`."""
    after = _TOKEN.search(text, found.end())
    return after is not None and after[0].isdecimal()


def _is_verbal(text: str, found: re.Match[str]) -> bool:
    """Whether it is beside a verb, and so of the whole clause."""
    if not found["statement"]:
        return False
    before = text[max(0, found.start() - 24) : found.start()].split()
    return found[0].lower() not in ("not", "never") or any(
        word.lower() in _WORDS["verbs"] for word in before[-2:]
    )


def _denial(text: str, found: re.Match[str], end: int, number: Span) -> Denial:
    denied: list[str] = []
    last = found.end()
    most = 1 if found["statement"] else _QUALIFIED
    for token in _TOKEN.finditer(text, found.end(), end):
        word = token[0].lower()
        if not word[0].isalpha() or word in _WORDS["joining"] or len(denied) == most:
            break
        if word in _WORDS["passed"] or word.endswith("ly"):
            if denied and not found["statement"]:
                break
            continue
        denied.append(stem(word))
        last = token.end()
    span = Span(found.start(), last)
    beside = _BESIDE.fullmatch(text, found.end(), max(found.end(), number.start))
    written = " ".join(text[slice(*span)].split())
    return Denial(span, written, tuple(denied), bool(found["contrast"] or beside))
