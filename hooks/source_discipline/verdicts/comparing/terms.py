"""Terms: words that distinguish facts of like unit, such as convolutional and connected layers.

A fact with terms supports a number only if one of them is among the words of that number, or, where
no rival's term is there, among those of its sentence that no other number of its unit has. A fact
without terms is passed over where the words of a number hold a term of a twin, which differs from
it in nothing else.
"""

from collections.abc import Iterable

from source_discipline.records.fact import Fact


def apply(fact: Fact, near: str, free: str, rivals: Iterable[str], twins: Iterable[str]) -> bool:
    """Whether a fact's terms allow it to speak for a number; texts are in lower case.

    `near` are the words of the number, `free` those that no other number of its unit has, `rivals`
    the terms of all facts of the cited sources, `twins` those of its twins.
    """
    if not fact.terms:
        return not any(stands(term, near) for term in twins)
    terms = [term.lower() for term in fact.terms]
    if any(stands(term, near) for term in terms):
        return True
    if any(stands(term, near) for term in rivals):
        return False
    return any(stands(term, free) for term in terms)


def stands(term: str, text: str) -> bool:
    """Whether a word of the text begins with the term: `safe` is in `safely`, not `unsafe`."""
    place = text.find(term)
    while place > 0 and text[place - 1].isalnum():
        place = text.find(term, place + 1)
    return place >= 0
