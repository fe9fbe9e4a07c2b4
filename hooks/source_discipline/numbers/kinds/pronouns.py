"""Small numbers that count nothing by themselves: `one` as a pronoun, and what points back."""

import re
from itertools import takewhile

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.kinds.antecedents import is_counted_before, is_listed_before
from source_discipline.numbers.kinds.cited import is_cited
from source_discipline.numbers.plurals import is_plural
from source_discipline.numbers.units import UnitKind
from source_discipline.text.punctuation import CLOSING, OPENING
from source_discipline.vocabulary import word_groups, words

_WORDS = word_groups("pronoun_words")
_DISCOURSE = words("discourse_nouns")
_FUNCTION_WORDS = words("function_words")
_SMALL = 20
_MEASURED = (UnitKind.MEASURE, UnitKind.MONEY, UnitKind.PERCENT)
_SENTENCE = re.compile(r"[^.?!]*")
_PAIRED = re.compile(
    r"\b(?:another|others?)\b|\bone\s(?=\w)|\bthe\s(?:rest|former|latter)\b",
    re.IGNORECASE,
)
_PRESENTS = re.compile(
    r"(?:\s+\S+){1,14}?\s+(?:is|are|was|were|be|involves)\s+(?:to|that|how|whether|when|by|the|using)\b"
)
_EACH = re.compile(r"(?:[\w-]+ ){1,3}(?:for (?:each|every)|per) \w")
_REACH = 240
_NOUN = 3
_LISTED_WITHIN = 14


def is_pronoun(candidate: Candidate) -> bool:
    """Whether `one` is a pronoun or an article, and so counts no thing: `one can`, `one of them`.

    Before a noun it is a count where a source is cited for it (`one annotator [@survey1999]`).
    """
    if candidate.text.lower() != "one":
        return False
    prev = candidate.prev.lower()
    if prev in _WORDS["counting"] or candidate.left[-2:-1] == ["only"]:
        return False
    if candidate.unit.kind in _MEASURED or _is_counted_with(candidate):
        return False
    if not _is_before_noun(candidate) or _is_paired(candidate) or _presents(candidate):
        return True
    return not (candidate.right[0][0].isdigit() or is_cited(candidate))


def _is_before_noun(candidate: Candidate) -> bool:
    """Whether it is directly before a thing that it counts: `one plate`, `one 24GB card`."""
    if candidate.after or not candidate.right:
        return False
    word = candidate.right[0].lstrip(OPENING)
    bare = word.rstrip(CLOSING).lower()
    if not bare or bare in _FUNCTION_WORDS or bare.endswith(("ed", "ly", "'s", "’s")):
        return False
    if candidate.prev.lower() in _WORDS["definite"] or bare in _DISCOURSE:
        return False
    return not is_plural(bare)


def _is_paired(candidate: Candidate) -> bool:
    """Whether its sentence sets it beside others: `one ... another`, `from one ... to one`."""
    mask, end = candidate.segment.mask, candidate.end
    stop = min(candidate.segment.span.end, end + _REACH)
    rest = _SENTENCE.match(mask, end, stop)
    return rest is not None and _PAIRED.search(rest.group()) is not None


def _presents(candidate: Candidate) -> bool:
    """Whether it opens a sentence that says what the one thing is: `One tip is to sort them`."""
    left = candidate.left
    if left and left[-1][-1] not in ".?!:,—":
        return False
    nouns = {word.strip(OPENING + CLOSING).lower() for word in candidate.right[:_NOUN]}
    if not nouns.isdisjoint(_DISCOURSE):
        return True
    stop = min(candidate.segment.span.end, candidate.end + _REACH)
    rest = _SENTENCE.match(candidate.segment.mask, candidate.end, stop)
    return rest is not None and _PRESENTS.match(rest.group()) is not None


def _is_counted_with(candidate: Candidate) -> bool:
    """Whether it is counted with others: `one or two`, `one to four`, `one hall for each plate`."""
    right = candidate.right
    if candidate.text.lower() == "one" and (
        _EACH.match(" ".join(right[:5])) or _ends_counting(candidate)
    ):
        return True
    if candidate.after or len(right) < 2 or right[0] not in ("or", "to", "and"):
        return False
    other = right[1].strip(CLOSING)
    return other in _WORDS["numbers"] or other.isdecimal()


def _ends_counting(candidate: Candidate) -> bool:
    """Whether it ends a list of counts: `nine halls, six rooms, and one cabinet`."""
    left = candidate.left
    if candidate.prev != "and" or len(left) < 2 or left[-2][-1] != ",":
        return False
    said = takewhile(lambda word: word[-1] not in ".?!:;", reversed(left[-_LISTED_WITHIN:]))
    counted = (word.strip(OPENING + CLOSING).lower() for word in said)
    return any(word.isdecimal() or word in _WORDS["numbers"] for word in counted)


def is_deictic(candidate: Candidate) -> bool:
    """Whether a small number points back at what the text has counted: `these three values`."""
    if not is_small(candidate) or candidate.unit.kind in (UnitKind.MEASURE, UnitKind.PERCENT):
        return False
    pointing = (candidate.prev.lower(), candidate.unit.head, candidate.next)
    if _WORDS["pointing"].isdisjoint(pointing) or _is_counted_with(candidate):
        return False
    return _is_announced(candidate) or is_counted_before(candidate) or is_listed_before(candidate)


def _is_announced(candidate: Candidate) -> bool:
    """Whether what it counts follows at once: `the following three rooms:`."""
    mask, end = candidate.segment.mask, candidate.segment.span.end
    return mask[max(candidate.end, end - _REACH) : end].rstrip().endswith(":")


def is_any(candidate: Candidate) -> bool:
    """Whether it speaks of every choice of so many, and counts none: `any two plates`."""
    return candidate.numeral.spelled and candidate.prev.lower() == "any" and is_small(candidate)


def is_repeated(candidate: Candidate) -> bool:
    """Whether `the two papers` are those that the text has counted before."""
    if not candidate.numeral.spelled or not is_small(candidate):
        return False
    if candidate.unit.kind not in (UnitKind.PLURAL, UnitKind.NOUN) or _is_counted_with(candidate):
        return False
    return candidate.prev.lower() in ("the", "all") and is_counted_before(candidate, whole=True)


def is_bare_pronoun(candidate: Candidate) -> bool:
    """Whether a small number word refers to things already named: `A and B ... the two are`.

    `The two from France` are chosen among them, and counted.
    """
    if not candidate.numeral.spelled or not is_small(candidate):
        return False
    if candidate.unit.kind is not UnitKind.NONE or candidate.after.startswith("-"):
        return False
    if _is_counted_with(candidate) or _is_chosen(candidate.next):
        return False
    if candidate.prev.lower() not in _WORDS["ordering"]:
        return False
    return is_counted_before(candidate) or is_listed_before(candidate)


def _is_chosen(word: str) -> bool:
    """Whether a word ranks or picks what is counted: `the ten most viewed`, `the two from`."""
    chosen = word in _WORDS["superlatives"] or word in _WORDS["choosing"]
    return chosen or word.endswith("est")


def is_small(candidate: Candidate) -> bool:
    """Whether it is a whole number of things that a text may list itself."""
    numeral = candidate.numeral
    return (
        numeral.form in ("cardinal", "number")
        and numeral.value is not None
        and 0 < numeral.value <= _SMALL
        and not numeral.decimals
        and not numeral.percent
        and not candidate.before.strip(OPENING)
    )
