"""What is counted: whether text and record name the same unit, beside the number or around it."""

import re
from decimal import Decimal

from source_discipline.numbers.measures import PER, measure
from source_discipline.numbers.number import Number
from source_discipline.numbers.plurals import singular
from source_discipline.numbers.unit_names import is_noun
from source_discipline.records.fact import Fact
from source_discipline.verdicts.comparing.conversions import unit_of
from source_discipline.verdicts.comparing.dimensions import Agreement, compatible
from source_discipline.verdicts.fact_words import ledger_file, stated
from source_discipline.verdicts.judgement import Judgement, Outcome
from source_discipline.verdicts.surroundings import Surroundings
from source_discipline.vocabulary import words
from source_discipline.vocabulary.in_force import cached_by_vocabulary

_DIVIDED = re.compile(rf"\s*(?:{PER})\s*")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|[%‰°$€£]")
_LONGEST = 3
_CACHED = 1024
_FUNCTION_WORDS = words("function_words")
_BETWEEN = re.compile(r"[\s\w'’-]*")


def unit_fault(number: Number, fact: Fact, around: Surroundings | None) -> Judgement | None:
    """What keeps a number's unit from being the recorded one; None where they agree."""
    unit, text = unit_of(number), number.text
    agreement = compatible(unit, fact.unit)
    if agreement is Agreement.YES or _is_plain_share(number, unit, fact):
        return None
    if around and fact.unit and _is_said(number, unit, fact.unit, around):
        return None
    if agreement is Agreement.NO:
        reason = f"`{text}` counts {unit}, the record says {stated(fact)}"
        return Judgement(Outcome.UNIT, lambda: reason)
    return _uncompared(unit, fact)


def _uncompared(unit: str | None, fact: Fact) -> Judgement:
    """What is missing, and where to say it."""
    says = f"the record says {stated(fact)}"
    if not fact.unit:
        reason = f"the text counts {unit}, and the record names no unit: {stated(fact)}"
        help = f"record what is counted as `unit` in {ledger_file(fact.source)}"
    elif not unit:
        reason = f"nothing beside it says what it counts; {says}"
        help = f"say {fact.unit} in the sentence, or in the table's header"
    else:
        reason = f"no list tells whether {unit} are {fact.unit}; {says}"
        line = f"{singular(fact.unit.split()[-1].lower())}: {fact.unit}, {unit}"
        help = f"say {fact.unit}, or, if both are the same, add `{line}` to a counted.txt"
    return Judgement(Outcome.UNCOMPARED, lambda: reason, remedy=lambda: help)


def _is_plain_share(number: Number, unit: str | None, fact: Fact) -> bool:
    """Whether a share is written or recorded as a plain number up to 1, which needs no unit."""
    if unit and fact.unit:
        return False
    other = unit or fact.unit
    plain = number.value if unit is None else fact.value
    share = other is not None and measure(other).dimension == "share"
    return share and isinstance(plain, Decimal) and abs(plain) <= 1


def _is_said(number: Number, unit: str | None, recorded: str, around: Surroundings) -> bool:
    """Whether the words around a number name the recorded unit, or what its own one lacks of it."""
    above, *below = _DIVIDED.split(recorded)
    own, *divisors = _DIVIDED.split(unit or "")
    if any(not any(_may_be(each, one) for one in below) for each in divisors):
        return False
    if unit is None:
        named = _names(around.shared(above), above) or any(
            _names(around.mask[slice(*span)].lower(), above) for span in around.captions
        )
    else:
        named = _is_unit(own, above) or (_may_be(own, above) and _follows(number, above, around))
    return named and all(_divides(around.words, each) for each in below)


def _follows(number: Number, noun: str, around: Surroundings) -> bool:
    """Whether the recorded noun comes next, behind words that only describe it."""
    if not all(is_noun(name) for name, _ in measure(noun).dimensions):
        return False
    rest = around.mask[number.span.end : around.near.end].lower()
    found = re.search(rf"(?<!\w){re.escape(singular(noun.lower()))}(?:e?s)?(?!\w)", rest)
    if found is None or not _BETWEEN.fullmatch(rest[: found.start()]):
        return False
    between = rest[: found.start()].split()
    return len(between) <= _LONGEST and _FUNCTION_WORDS.isdisjoint(between)


@cached_by_vocabulary(_CACHED)
def _names(text: str, unit: str) -> bool:
    """Whether a text in small letters names a unit in any of its words; all cells of a row ask."""
    found = _WORD.findall(text)
    return any(
        _is_unit(" ".join(found[start : start + size]), unit)
        for size in range(1, _LONGEST + 1)
        for start in range(len(found) - size + 1)
    )


def _is_unit(words: str, unit: str) -> bool:
    return compatible(words, unit) is Agreement.YES


def _may_be(words: str, unit: str) -> bool:
    return compatible(words, unit) is not Agreement.NO


def _divides(text: str, noun: str) -> bool:
    """Whether a text in small letters says `each class`, `per class`, or `classes ... each`."""
    found = _WORD.findall(text)
    places = [i for i, word in enumerate(found) if _is_unit(word, noun.split()[-1])]
    leading = {"each", "every", "per", "a", "an"}
    if any(not leading.isdisjoint(found[max(0, i - _LONGEST) : i]) for i in places):
        return True
    return any(word in ("each", "apiece") for i in places for word in found[i + 1 :])
