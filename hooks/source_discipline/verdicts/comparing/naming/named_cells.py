"""Named cells: a cell of a row that only names something, as `PlateNet test set` does.

It says of the whole row what it is about, also where a number has words of its own beside it. So
the record has to bear out each name in it, in `about` or in its own words.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from source_discipline.records.fact import Fact
from source_discipline.verdicts.comparing.artifacts import Mention, mentions
from source_discipline.verdicts.comparing.naming.own_names import may_mean, named_values
from source_discipline.verdicts.fact_words import stated
from source_discipline.verdicts.judgement import Judgement, Outcome
from source_discipline.verdicts.surroundings import Surroundings
from source_discipline.vocabulary import words
from source_discipline.vocabulary.about_keys import YEAR
from source_discipline.vocabulary.in_force import about_keys, cached_by_vocabulary

_WORD = re.compile(r"[^\W_]+")
_SMALL = words("function_words") | {"called", "named", "known"}
_CACHED = 1024


def cell_fault(fact: Fact, around: Surroundings) -> Judgement | None:
    """The first name in a cell of names that the record does not bear out."""
    for named in _cells(around):
        values = named_values(fact).get(named.facet, frozenset())
        if values and not any(may_mean(named.value, value) for value in values):
            return _other(fact, named, values)
    return None


def _other(fact: Fact, named: Mention, values: Collection[str]) -> Judgement:
    says = f"the row says `{named.text}`, the record speaks of {', '.join(sorted(values))}"
    return Judgement(Outcome.QUALIFIER, lambda: f"{says}: {stated(fact)}", named.key)


def _cells(around: Surroundings) -> Iterator[Mention]:
    for cell in around.spans:
        if not cell.start <= around.number.start < cell.end:
            named = _only_names(around.mask[slice(*cell)])
            yield from (each for each in named if each.key != YEAR)


@cached_by_vocabulary(_CACHED)
def _only_names(cell: str) -> Sequence[Mention]:
    """The names of a cell that has nothing else, but for small words and what they are names of."""
    found = mentions(cell)
    left = list(cell)
    for each in found:
        left[slice(*each.span)] = " " * len(each.text)
    small = _SMALL | {key.noun for key in about_keys().values()}
    return found if small.issuperset(_WORD.findall("".join(left).lower())) else ()
