"""Falsehoods: what says from outside of a number's clause that the whole statement does not hold.

`It is a myth that the archive has 5,000 plates`; `the claim that it has 5,000 plates is false`.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from source_discipline.numbers.wording.stems import words
from source_discipline.text.document import Span
from source_discipline.vocabulary import word_groups

_WORDS = word_groups("falsehoods")
_TRIGGERS = frozenset().union(_WORDS["false"], _WORDS["denying"], _WORDS["wrongly"], {"not"})
_REACH = 600
_CACHED = 1024


def falsehood(text: str, number: Span, scope: Span) -> str:
    """The words that say that what is said of a number is false; empty where none do."""
    if not _may_call_false(text, scope):
        return ""
    before = text[max(scope.start, number.start - _REACH) : number.start]
    after = text[number.end : min(scope.end, number.end + _REACH)]
    frames = _frames()
    if found := frames.before.search(before):
        return " ".join(found[0].split())
    found = frames.after.match(after)
    if found and (frames.called.search(before) or _RELATIVE.search(after[: found.start("false")])):
        return found["false"]
    return ""


@lru_cache(_CACHED)
def _may_call_false(text: str, scope: Span) -> bool:
    """Asked once for all numbers of a sentence."""
    return not _TRIGGERS.isdisjoint(words(text[slice(*scope)]))


_RELATIVE = re.compile(r",\s+which\s+(?:\w+\s+){1,2}\Z")


class _Frames(NamedTuple):
    """What surrounds a statement that is called false."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    called: re.Pattern[str]


@lru_cache(1)
def _frames() -> _Frames:
    """Made when first needed, which in most texts is never."""
    rest = r"(?:[^.;!?|]|\.(?=\d))*"  # up to where a sentence, an item or a cell may end
    false = rf"(?:{_any('false')}|not\s+(?:true|the\s+case|correct|right|so|accurate))"
    statement = rf"(?:{_any('statements')})s?"
    before = rf"""\b(?:
        {false}\s+(?:{statement}\s+)?(?:that|to\s+(?:{_any("saying")}))
      | (?:{_any("denying")})\s+(?:(?:the|this|any)\s+)?(?:{statement}\s+)?(?:that|of)
      | (?:{_any("wrongly")})\s+(?:{_any("saying")})
      | (?:{_any("saying")})\s+(?:{_any("wrongly")})
    )\b(?={rest}\Z)"""
    after = rf"""{rest}?\b(?:is|was|are|were|been|proved|remains|turned\ out)\s+(?:to\s+be\s+)?
    (?:\w+ly\s+)?(?:an?\s+|the\s+)?(?P<false>{false})\b"""
    called = rf"(?:\b{statement}\s+(?:that|of)\b|\AThat\b)(?={rest}\Z)"
    flags = re.VERBOSE | re.IGNORECASE
    return _Frames(re.compile(before, flags), re.compile(after, flags), re.compile(called, flags))


def _any(name: str) -> str:
    return "|".join(sorted(_WORDS[name]))
