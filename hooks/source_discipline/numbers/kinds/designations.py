"""Names that a number completes: `Llama 2`, `type 1`, `PlateNet 2004`, `the 7B model`."""

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.kinds.cited import is_in_cited_text
from source_discipline.numbers.plurals import singular
from source_discipline.numbers.units import UnitKind
from source_discipline.text.days import MONTH_OF
from source_discipline.text.punctuation import OPENING
from source_discipline.vocabulary import words
from source_discipline.vocabulary.in_force import by_vocabulary
from source_discipline.vocabulary.name_words import events, metrics, name_words

_FUNCTION_WORDS = words("function_words")
_MEASURED = {UnitKind.MEASURE, UnitKind.MONEY, UnitKind.PERCENT}
_LARGEST_IN_NAME = 12
_ENDS = ".!?:;—–…|*_)]\"”'’"
_SIMPLE = {"number", "cardinal", "fraction", "zero"}
_WORD = re.compile(r"[^\W\d_]+")
_ABBREVIATION = re.compile(r"(?:[A-Z]\.)+|[QH][1-4]|FY")
_REQUIRED = (">=", ">", "≥", "==", "<", "<=")
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
_SMALL = re.compile(r"\b[a-z]{4,}\b")
_KEPT = 4
_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z][A-Za-z]+")
_SPANNED = re.compile(r"\d[-\u2010\u2011–]\Z")
_LONGEST_SUFFIX = 6


@by_vocabulary
def _names() -> frozenset[str]:
    return words("names")


@by_vocabulary
def _labels() -> frozenset[str]:
    return words("labels")


def names_event(candidate: Candidate) -> bool:
    """Whether a year is part of a name: `PlateNet 2004`, `the Copyright Act 1976`."""
    if candidate.before[-1:] in ("'", "’") and len(candidate.text) == 2:
        # `ICML '19`, `NeurIPS'22`
        return (candidate.before[:-1] or "".join(candidate.left[-1:])) in events()
    if len(candidate.text) != 4 or not 1000 <= candidate.integer <= 2100:
        return False
    prev = candidate.prev.removesuffix("-")
    if prev in events() or (prev[:1].isupper() and prev.lower() in events()):
        return True
    if prev.rpartition("-")[2] in MONTH_OF:  # `mid-April 2016`
        return False
    return _is_coined(prev) and candidate.unit.kind is not UnitKind.PLURAL


def follows_label(candidate: Candidate) -> bool:
    """Whether a label directly precedes it: `type 1`, `processor 0`, `grant 1234`."""
    numeral = candidate.numeral
    if candidate.glue or not _is_label(candidate.prev.lower(), candidate.right[:1]):
        return False
    if candidate.left[-2:-1] and candidate.left[-2].lower() in name_words()["subjects"]:
        return False  # it is a verb: `we pass 0`
    if candidate.unit.kind in _MEASURED or candidate.counts:
        return False
    return numeral.form in _SIMPLE


def _is_label(word: str, following: Sequence[str]) -> bool:
    """Whether a word numbers what it names; in the plural, where a list follows."""
    if word in _labels():
        return True
    return following in (["and"], ["or"], ["to"]) and singular(word) in _labels()


def follows_name(candidate: Candidate) -> bool:
    """Whether a name directly precedes a bare number: `Llama 2`, `PyTorch 1.7`."""
    prev = candidate.prev
    if prev in _REQUIRED and candidate.left[-2:-1]:
        name = candidate.left[-2].lstrip(OPENING)
        known = name in _names() or (candidate.numeral.decimals == 1 and _CAMEL.fullmatch(name))
        return bool(known) and _may_complete_name(candidate)
    if not prev or prev in metrics() or not _may_complete_name(candidate):
        return False
    if prev.endswith(("'s", "’s")):  # `the firm's 4 largest plates`
        return False
    if prev in _names() or _is_coined(prev):
        return True
    if not prev[0].isupper() or prev.lower() in _FUNCTION_WORDS:
        return False
    if _is_sized(candidate) and prev in _capitals(candidate.segment.mask):
        return not is_in_cited_text(candidate)
    if candidate.segment.titled or candidate.unit.kind is UnitKind.PLURAL:
        return candidate.unit.head in name_words()["heads"]
    return not _begins_sentence(candidate)


def _is_sized(candidate: Candidate) -> bool:
    """Whether it may end a name at the beginning of a sentence: `Mistral 7B`, in a title any."""
    sized = len(candidate.numeral.magnitude) == 1 or candidate.segment.titled
    return sized and candidate.unit.kind is not UnitKind.PLURAL


@lru_cache(_KEPT)
def _capitals(mask: str) -> Set[str]:
    """The words that a text writes with a capital within a sentence, and never without one."""
    inside = set(_CAPITAL.findall(mask))
    return inside.difference(map(str.capitalize, _SMALL.findall(mask))) if inside else inside


def names_in_words(candidate: Candidate) -> bool:
    """Whether a capital inside a sentence makes the word part of a name: `the Big Five`.

    A large number needs capitals throughout: `The Six Million Dollar Man`.
    """
    if not candidate.text[0].isupper() or candidate.segment.titled or candidate.before:
        return False
    if not candidate.left or candidate.left[-1][-1] in _ENDS:
        return False
    if (candidate.numeral.value or 0) <= _LARGEST_IN_NAME:
        return True
    all_capital = all(word[0].isupper() for word in _WORD.findall(candidate.text))
    return all_capital and candidate.right[:1] != [] and candidate.right[0][0].isupper()


def _may_complete_name(candidate: Candidate) -> bool:
    numeral = candidate.numeral
    if numeral.form != "number" or numeral.grouped or numeral.percent:
        return False
    if candidate.unit.kind in _MEASURED or candidate.before.strip("("):
        return False
    return len(candidate.text) < _LONGEST_SUFFIX and len(numeral.magnitude) < 2


def _is_coined(word: str) -> bool:
    """Whether a word is written as no ordinary word is: `PyTorch`, `BERT`, `iOS`, `V8`."""
    if word in metrics() or not word[:1].isalpha() or _ABBREVIATION.fullmatch(word):
        return False
    return any(character.isupper() or character.isdigit() for character in word[1:])


def _begins_sentence(candidate: Candidate) -> bool:
    return len(candidate.left) < 2 or candidate.left[-2][-1] in ".!?:"


def names_model(candidate: Candidate) -> bool:
    """Whether a size with its letter names a model: `the 7B model`; `a 7-13B model` is a range."""
    if _SPANNED.search(candidate.before):
        return False
    return len(candidate.numeral.magnitude) == 1 and candidate.next in name_words()["sized"]


def is_top_n(candidate: Candidate) -> bool:
    """Whether it is part of a metric's name: `top 5 error`."""
    return candidate.prev.lower() == "top" and candidate.next in name_words()["metrics"]


def ends_full_name(candidate: Candidate) -> bool:
    """Whether the abbreviation follows that ends in it: `coronavirus 2 (SARS-CoV-2)`."""
    right = candidate.right
    if not right or candidate.after or right[0][0] != "(" or candidate.integer < 0:
        return False
    short = right[0].strip("().,;:")
    return short.endswith(candidate.text) and short[0].isupper() and short != candidate.text
