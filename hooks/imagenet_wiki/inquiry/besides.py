"""Names that stand beside the one that a value is of, and so do not contradict it.

`ImageNet-A covers 200 ImageNet-1K classes` names two sets, as the record does. Nothing is confirmed
by this: what is beside was not compared.
"""

import re

from imagenet_wiki.inquiry.entries import Entry, Named, recorded_names
from source_discipline.verdicts.comparing.artifact_names import covers
from source_discipline.verdicts.comparing.artifacts import Mention
from source_discipline.verdicts.surroundings import Surroundings

_LISTED_BEFORE = re.compile(r"\d\s?/\s?\Z")
_LISTED_AFTER = re.compile(r"\s?/\s?\d")
_LINK = 4


def only_besides(entry: Entry, around: Surroundings) -> bool:
    """Whether all names of other things than an entry is of are beside the name of its own."""
    keys = {each.key for each in around.named if each.key in entry.fact.about}
    return all(_are_beside(key, entry, around) for key in keys)


def _are_beside(key: str, entry: Entry, around: Surroundings) -> bool:
    of, number = recorded_names(entry.fact), around.number
    said = [each for each in around.named if each.key == key]
    own = [each for each in said if _means(each, of)]
    others = [each for each in said if not _means(each, of)]
    is_told = any(each.span.start < number.start for each in own)
    is_listed = _is_listed(around)
    return bool(own) and all(
        is_listed
        or _means(each, entry.named)
        or _begins(each, of)
        or (is_told and each.span.start > number.end)
        for each in others
    )


def _is_listed(around: Surroundings) -> bool:
    """Whether names of several follow a list of numbers in turn: `5/6/7 for train, val, test`."""
    start, end = around.number.start, around.number.end
    before = around.mask[max(0, start - _LINK) : start]
    return bool(_LISTED_BEFORE.search(before) or _LISTED_AFTER.match(around.mask, end))


def _means(mention: Mention, named: frozenset[Named]) -> bool:
    return any(mention.facet == facet and covers(mention.value, value) for facet, value in named)


def _begins(mention: Mention, named: frozenset[Named]) -> bool:
    """Whether it names the family that a recorded name begins with."""
    return any(mention.facet == f and value.startswith(mention.value) for f, value in named)
