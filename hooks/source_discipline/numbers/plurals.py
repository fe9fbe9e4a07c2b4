"""Plurals of English nouns: whether a word looks like one, and its singular."""

from source_discipline.vocabulary import words

_IRREGULAR_PLURALS = words("irregular_plurals")
_SINGULAR_S = ("ss", "us", "is", "ous")
_ENDS = (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("s", ""))


def is_plural(word: str) -> bool:
    """Whether a word in small letters looks like a plural noun."""
    last = word.rpartition("-")[2]
    return last in _IRREGULAR_PLURALS or (
        len(last) > 2 and last[-1] == "s" and not last.endswith(_SINGULAR_S)
    )


def singular(noun: str) -> str:
    """The singular of a noun, as far as it follows rules."""
    for end, instead in _ENDS:
        if noun.endswith(end) and not noun.endswith("ss") and len(noun) > len(end) + 1:
            return noun.removesuffix(end) + instead
    return noun
