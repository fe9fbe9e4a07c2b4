"""Numbers that a hyphen or an ending makes part of a term: `8-state`, `two-sample`."""

import re
from collections.abc import Sequence

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.units import HEDGING, UnitKind, is_term_word
from source_discipline.text.punctuation import HYPHENS
from source_discipline.vocabulary import words

_JOINED = re.compile(r"[-\u2010\u2011]([^\W\d_]+)")
_LATER = re.compile(r"[^\W_]+[-\u2010\u2011]([^\W\d_]+)")
_FUNCTION_WORDS = words("function_words")


def is_possessive(candidate: Candidate) -> bool:
    """Whether a number word has the ending of a noun: `two's complement`."""
    return candidate.after[:2] in ("'s", "’s")


def is_term(candidate: Candidate) -> bool:
    """Whether a hyphen joins it to a word, and the two are a term: `8-state`, `two-sample`.

    A number in words makes terms only with the words of a list; an `eight-GPU machine` is counted.
    """
    after = candidate.after
    if candidate.numeral.form == "zero" and candidate.before.lower().endswith("non-"):
        return True
    if not after or after[0] not in HYPHENS or after in HEDGING:
        return False
    joined = _JOINED.match(after)
    if candidate.numeral.spelled:
        word = joined[1] if joined else _suspended(candidate.right)
        return is_term_word(candidate.numeral, word)
    if joined is None or joined[1].lower() in _FUNCTION_WORDS:
        return False
    return candidate.unit.kind is UnitKind.NONE


def _suspended(right: Sequence[str]) -> str:
    """The word that `one-` is joined to in `one- and five-star ratings`."""
    later = _LATER.match(right[1]) if len(right) > 1 and right[0] in ("and", "or", "to") else None
    return later[1] if later else ""
