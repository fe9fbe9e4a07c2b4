"""What prose names that facts can be about: values of the keys of `about`, each in its place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from source_discipline.numbers.measures import measure
from source_discipline.numbers.unit_names import UNLISTED
from source_discipline.text.document import Span
from source_discipline.verdicts.comparing.artifact_names import ANY_YEAR, IGNORED, names
from source_discipline.verdicts.comparing.reach import CUTS, NUMBER, Reach, Token, reaches
from source_discipline.vocabulary.about_keys import YEAR
from source_discipline.vocabulary.in_force import by_vocabulary, cached_by_vocabulary


@dataclass(frozen=True, slots=True)
class Mention:
    """One value of one key of `about`, named in prose."""

    key: str
    value: str
    """The value in the vocabulary of `about`, however it is written."""
    span: Span
    text: str
    """The name as written."""
    facet: str
    """What it describes within its key: a metric's `rank` or `measure`; else the key."""
    reach: Span
    """Where the numbers are that it describes before all other names."""
    since: int
    """The end of the last number or clause before it, or -1."""
    belongs: bool
    """Whether it belongs to the number before it, and so says nothing of later numbers."""
    apposed: int
    """Where another name of the same thing ends: before a parenthesis or `the set of`; or -1."""
    learned_from: bool
    """Whether something was trained on it, so that results need not be measured on it."""


_TOKEN = re.compile(rf"(?<![^\W_])(?!(?<=[^\W\d_]-)\d+[^\W\d_]){NUMBER}|[,;:()|—–/=]|[^\W\d_]+")
"""Words, marks and numbers; those in `LVD-142M` are none."""
_YEAR = re.compile(r"(?<![\w.,$€£-])(?:19[89]|20[0-4])\d(?![\w%]|[.,]\d)")
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|of|since|by|from|to|until|till|during|the|and|or|through|between|before|after|late"
    r"|early|mid|year|for|than|at|with|on|a|its|their|this)|['’]s|s['’]|[,(/–—:;|-]|^)\s*\Z"
)
_INSIDE_WORD = re.compile(r"(?<=\w)")
_WORD = re.compile(r"[^\W\d_]+")
_DEFINITE = ("the", "its", "their", "this", "'s", "’s")
_AFTER_YEAR = re.compile(r"\s+([a-z]+)")
_LEARNED = re.compile(
    r"(?:train|tun)(?:ed|ing)\s+(?:only\s+|solely\s+|first\s+)?(?:up)?on\s+"
    r"(?:\S+?,?\s+(?:and\s+)?then\s+on\s+)?(?:[a-z]+\s+){0,2}(?:\S+\s+)?\Z"
)
_APPOSITION = re.compile(r"(?:\s\(|,\s+(?:the|an?)\s+(?:data)?set\s+of\s+(?:the\s+)?)\Z")
_LOOK_BACK = 60
_CACHED = 1024


@by_vocabulary
def _named() -> frozenset[str]:
    return frozenset(names())


@by_vocabulary
def _known() -> frozenset[str]:
    return _named() | CUTS


def mentions(mask: str, span: Span | None = None) -> Sequence[Mention]:
    """The artifacts named in a stretch of a mask, in order; all spans are offsets into it."""
    return _mentions(mask, *(span or (0, len(mask))))


@cached_by_vocabulary(_CACHED)
def _mentions(mask: str, start: int, end: int) -> tuple[Mention, ...]:
    """Each sentence is asked about once for every number in it, and for its page's rules."""
    text = mask[start:end]
    lower, named = _named_in(text)
    return tuple(_mention(*each, text, lower, start) for each in named)


@cached_by_vocabulary(_CACHED)
def _named_in(text: str) -> tuple[str, tuple[tuple[Token, Reach], ...]]:
    """A sentence in small letters, and what it names: while another one of its page is written,
    it is not searched again."""
    lower = _lowered(text)
    if _named().isdisjoint(_WORD.findall(lower)) and not _YEAR.search(lower):
        return lower, ()
    return lower, tuple(reaches(_tokens(text, lower), lower))


def _tokens(text: str, lower: str) -> list[Token]:
    """Names, years, numbers and boundaries; a name is not looked into."""
    found: list[Token] = []
    end, known = 0, _known()
    for match in _TOKEN.finditer(lower):
        word = match.group()
        if word not in known and word.isalpha():
            continue
        start = match.start()
        if start < end:
            continue
        token = _name(word, start, text, lower) or _other(word, start, lower)
        if token:
            end = token.end
            if token.key != IGNORED:
                found.append(token)
    return found


def _lowered(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # Some capitals have no single small letter; positions have to stay true.
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _name(word: str, start: int, text: str, lower: str) -> Token | None:
    filed = names()
    found = filed.get(word)
    if found is None and _is_like_year(word, start, lower):
        found = filed.get(ANY_YEAR)
    if found is None or _INSIDE_WORD.match(lower, start):
        return None
    match = found.expression.match(lower, start)
    if match is None:
        return None
    name = found.meanings[(match.lastindex or 1) - 1]
    written = text[start : match.end()]
    if name.exact and written != name.exact:
        return None
    return Token(start, match.end(), name.key, name.facet, name.filled(written))


def _other(word: str, start: int, lower: str) -> Token | None:
    end = start + len(word)
    if word in CUTS:
        return Token(start, end)
    if word[0].isalpha():
        return None
    if _is_like_year(word, start, lower) and _is_year(lower, start, end):
        return Token(start, end, YEAR, YEAR, word)
    return Token(start, end, number=True)


def _mention(token: Token, reach: Reach, text: str, lower: str, by: int) -> Mention:
    start, end = token.start, token.end
    (left, right), since, belongs = reach
    return Mention(
        token.key,
        token.value,
        Span(start + by, end + by),
        text[start:end],
        token.facet,
        Span(left + by, right + by),
        since + by if since >= 0 else -1,
        belongs,
        apposed=_apposed(lower, start, by),
        learned_from=("train" in lower or "tun" in lower) and _is_learned_from(lower, start),
    )


def _apposed(lower: str, start: int, by: int) -> int:
    found = _APPOSITION.search(lower, max(0, start - _LOOK_BACK), start)
    return found.start() + by if found else -1


def _is_learned_from(lower: str, start: int) -> bool:
    return _LEARNED.search(lower, max(0, start - _LOOK_BACK), start) is not None


def _is_like_year(word: str, start: int, lower: str) -> bool:
    return len(word) == len("2012") and _YEAR.match(lower, start) is not None


def _is_year(lower: str, start: int, end: int) -> bool:
    """Whether four digits are a year by the word before, and count nothing that follows."""
    before = _BEFORE_YEAR.search(lower, max(0, start - 12), start)
    if before is None:
        return False
    after = _AFTER_YEAR.match(lower, end)
    counted = after is not None and not measure(after[1]).dimension.startswith(UNLISTED)
    return not counted or before.group().strip() in _DEFINITE
