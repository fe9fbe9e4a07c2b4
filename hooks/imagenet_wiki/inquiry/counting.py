"""What tells one count of a thing from another: a word for what is counted, or the year."""

import re

from imagenet_wiki.inquiry.entries import content
from imagenet_wiki.inquiry.wording import Token
from source_discipline.numbers.number import Number
from source_discipline.numbers.wording.stems import words
from source_discipline.records.fact import Fact
from source_discipline.verdicts.surroundings import Surroundings
from source_discipline.vocabulary.about_keys import YEAR

_ANOTHER_VERB = re.compile(r"\b(?:and|but)\b")


def tells(token: Token, fact: Fact, number: Number, around: Surroundings) -> bool:
    """Whether a word or name that a fact has says which count a number is."""
    if token.named[0] == YEAR:
        return _is_of(token.text, number, around)
    counted = words(number.unit or "")
    return token.text in counted and token.stem in content(*fact.about.values())


def _is_of(year: str, number: Number, around: Surroundings) -> bool:
    """Whether a year is that of a number: told in its clause, and of the same verb.

    In `was introduced in 2009 and has`, it is not; in `In 2009 they and others released`, it is.
    """
    said = around.clause
    places = sorted((said.find(year), said.find(number.text)))
    between = said[places[0] : places[1]]
    for named in around.named:
        if named.facet != YEAR:
            between = between.rpartition(named.text)[2]
    return places[0] >= 0 and not _ANOTHER_VERB.search(between)
