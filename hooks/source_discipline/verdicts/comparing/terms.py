"""Terms: words that distinguish facts of like unit, such as convolutional and connected layers.

A fact with terms supports a number only if one of them is near that number: between the numbers
before and after it, or, where no rival's term is there, anywhere in its sentence.
"""

from collections.abc import Iterable

from source_discipline.records.fact import Fact


def apply(fact: Fact, near: str, scope: str, rivals: Iterable[str]) -> bool:
    """Whether a fact's terms allow it to speak for a number; texts are in lower case.

    `near` is the stretch between the neighboring numbers, `scope` the sentence, item or row with
    its header, `rivals` the terms of all facts of the cited sources.
    """
    if not fact.terms:
        return True
    terms = [term.lower() for term in fact.terms]
    if any(_stands(term, near) for term in terms):
        return True
    if any(_stands(term, near) for term in rivals):
        return False
    return any(_stands(term, scope) for term in terms)


def _stands(term: str, text: str) -> bool:
    """Whether a word of the text begins with the term: `safe` is in `safely`, not `unsafe`."""
    place = text.find(term)
    while place > 0 and text[place - 1].isalnum():
        place = text.find(term, place + 1)
    return place >= 0
