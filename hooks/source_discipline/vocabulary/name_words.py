"""Words that tell whether a number beside them is part of a name, of the vocabulary in force."""

from source_discipline.vocabulary import word_groups, words
from source_discipline.vocabulary.in_force import by_vocabulary


@by_vocabulary
def events() -> frozenset[str]:
    """Recurring occasions, laws and venues: a year or a number after one makes a name."""
    return words("events")


@by_vocabulary
def metrics() -> frozenset[str]:
    """Names of quantities: a number after one is its value, and no part of a name."""
    return words("metrics")


@by_vocabulary
def name_words() -> dict[str, frozenset[str]]:
    """Words beside a number that show a name, a version or a code, by what they show."""
    return word_groups("name_words")
