"""Terms: words that tell facts of like unit apart, such as convolutional and connected layers.

A fact with terms supports a number only if one of them stands by that number: between the numbers
before and after it, or, where no rival's term stands there, anywhere in its sentence.
"""

from collections.abc import Iterable

from source_discipline.fact import Fact


def apply(fact: Fact, near: str, scope: str, rivals: Iterable[str]) -> bool:
    """Whether a fact's terms allow it to speak for a number; texts are in lower case.

    `near` is the stretch between the neighboring numbers, `scope` the sentence, item or row with
    its header, `rivals` the terms of all facts of the cited sources.
    """
    if not fact.terms:
        return True
    terms = [term.lower() for term in fact.terms]
    if any(term in near for term in terms):
        return True
    return any(term in scope for term in terms) and not any(term in near for term in rivals)
