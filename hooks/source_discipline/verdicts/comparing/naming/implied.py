"""What a record implies of its subject beside `about`, by the names in its own words.

A name beside a number that `about` has no value for is held against them. Where the record names
nothing of the sort, and other facts of its unit do, nothing tells whether the two agree.
"""

from collections.abc import Collection, Iterator, Sequence

from source_discipline.records.fact import Fact
from source_discipline.text.document import Span
from source_discipline.verdicts.comparing.artifacts import Mention
from source_discipline.verdicts.comparing.naming.own_names import implied, may_mean
from source_discipline.verdicts.comparing.subjects import decisive, is_around, recorded_values
from source_discipline.verdicts.fact_words import ledger_file, stated
from source_discipline.verdicts.judgement import Judgement, Outcome
from source_discipline.verdicts.surroundings import Surroundings
from source_discipline.vocabulary.about_keys import YEAR, Role
from source_discipline.vocabulary.in_force import about_keys, keys_that_are


def beside_fault(fact: Fact, around: Surroundings, asked: Collection[str]) -> Judgement | None:
    """The first name beside a number that the record does not bear out; `asked` are keys."""
    number, named = around.number, around.named
    recorded, own = _facets(fact), implied(fact)
    for facet, values in own.items():
        if facet in recorded:
            continue
        alike = [each for each in named if each.facet == facet and not each.learned_from]
        fitting = [each for each in alike if any(may_mean(each.value, v) for v in values)]
        others = [each for each in alike if each not in fitting]
        other = decisive(number, alike, fitting, fitting)
        if other := other or _farther(number, () if around.spans else others):
            return _other(fact, other, values)
    for each in _beside(number, named):
        if each.facet not in recorded and each.facet not in own and each.key in asked:
            return _unheld(fact, each)
    return None


def _farther(number: Span, others: Sequence[Mention]) -> Mention | None:
    """A name around a number that the record's own words do not have, whatever else is named.

    What is compared, and a year, may be beside another number; so may any name in a row.
    """
    passed = {YEAR, *keys_that_are(Role.COMPARED)}
    around = (each for each in others if each.key not in passed and is_around(each, number))
    return next(around, None)


def _beside(number: Span, named: Sequence[Mention]) -> Iterator[Mention]:
    """The names that describe a number first, but for what is only compared or learned from."""
    passed = {YEAR, *keys_that_are(Role.COMPARED)}
    for each in named:
        reaches = each.reach.start < number.end and number.start < each.reach.end
        itself = each.span.start < number.end and number.start < each.span.end
        if reaches and not itself and not each.learned_from and each.key not in passed:
            yield each


def _facets(fact: Fact) -> frozenset[str]:
    """What the values of `about` tell, facet by facet."""
    return frozenset(f for key, value in fact.about.items() for f in recorded_values(key, value))


def _other(fact: Fact, named: Mention, values: Collection[str]) -> Judgement:
    says = f"the text says `{named.text}`, the record speaks of {', '.join(sorted(values))}"
    return Judgement(Outcome.QUALIFIER, lambda: f"{says}: {stated(fact)}", named.key)


def _unheld(fact: Fact, named: Mention) -> Judgement:
    key = about_keys()[named.key]
    reason = f"the text says `{named.text}`, and the record names no {key.title.lower()}"
    help = f"record it as `{key.name}` in {ledger_file(fact.source)}, or leave it out"
    return Judgement(Outcome.UNCOMPARED, lambda: reason, remedy=lambda: help)
