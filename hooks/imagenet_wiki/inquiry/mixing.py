"""Figures told in one breath of one thing, which the record has of two.

Such are the images of one set in the classes of another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from imagenet_wiki.inquiry.answer import Answer, Status
from source_discipline.numbers.wording.stems import words
from source_discipline.vocabulary import words as listed
from source_discipline.vocabulary.about_keys import Role
from source_discipline.vocabulary.in_force import keys_that_are

_FUNCTION_WORDS = listed("function_words")
_OF_SOMETHING = (Status.RECORDED, Status.INCOMPLETE, Status.CONFUSED)


def mixed(answers: Sequence[Answer], text: str) -> Iterator[Answer]:
    """The answers, changed where a figure and the one beside it are of two things."""
    apart: set[int] = set()
    for first, second in pairwise(range(len(answers))):
        if _told_together(answers[first], answers[second], text) and _are_of_two(
            answers[first], answers[second]
        ):
            apart |= {first, second}
    for index, each in enumerate(answers):
        yield replace(each, status=Status.MIXED) if index in apart else each


def _told_together(one: Answer, other: Answer, text: str) -> bool:
    """Whether nothing but what is counted stands between two numbers."""
    between = text[one.number.span.end : other.number.span.start]
    counted = words(one.number.unit or "") | words(other.number.unit or "")
    return not words(between) - counted - _FUNCTION_WORDS and "." not in between


def _are_of_two(one: Answer, other: Answer) -> bool:
    if one.status not in _OF_SOMETHING or other.status not in _OF_SOMETHING:
        return False
    these, those = _things(one), _things(other)
    return bool(these and those) and these.isdisjoint(those)


def _things(answer: Answer) -> frozenset[str]:
    """What the likeliest facts are of that a number could be; nothing where one does not say it.

    Results are of several things where they are compared.
    """
    main, result = keys_that_are(Role.MAIN), keys_that_are(Role.RESULT)
    least = answer.facts[0].likeness / 2
    found = [
        frozenset(value for key, value in about.items() if key in main and result.isdisjoint(about))
        for about in (each.entry.fact.about for each in answer.facts if each.likeness >= least)
    ]
    return frozenset[str]().union(*found) if all(found) else frozenset()
