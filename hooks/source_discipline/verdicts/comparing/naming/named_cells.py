"""Named cells: a cell of a row that only names something, as `PlateNet test set` does.

It says of the whole row what it is about, also where a number has words of its own beside it. So
the record has to bear out each name in it, in `about` or in its own words.
"""

import re
from collections.abc import Collection, Sequence

from source_discipline.records.fact import Fact
from source_discipline.text.document import Span
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
    for named in _named(around.mask, around.scope) if around.spans else ():
        values = named_values(fact).get(named.facet, frozenset())
        if values and not any(may_mean(named.value, value) for value in values):
            return _other(fact, named, values)
    return None


def _other(fact: Fact, named: Mention, values: Collection[str]) -> Judgement:
    says = f"the row says `{named.text}`, the record speaks of {', '.join(sorted(values))}"
    return Judgement(Outcome.QUALIFIER, lambda: f"{says}: {stated(fact)}", named.key)


@cached_by_vocabulary(_CACHED)
def _named(mask: str, row: Span) -> Sequence[Mention]:
    """What the cells of names in a row name, each name once; asked for by all of its numbers."""
    if not mentions(mask, row):
        return ()
    found = (each for cell in mask[slice(*row)].split("|") for each in _only_names(cell))
    return tuple({(each.facet, each.value): each for each in found if each.key != YEAR}.values())


@cached_by_vocabulary(_CACHED)
def _only_names(cell: str) -> Sequence[Mention]:
    """The names of a cell that has nothing else, but for small words and what they are names of."""
    found = mentions(cell)
    left = list(cell)
    for each in found:
        left[slice(*each.span)] = " " * len(each.text)
    small = _SMALL | {key.noun for key in about_keys().values()}
    return found if small.issuperset(_WORD.findall("".join(left).lower())) else ()
