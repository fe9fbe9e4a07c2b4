"""Which of two facts a sentence is rather about, where its number fits only one of them."""

from collections.abc import Mapping

from imagenet_wiki.inquiry.hearing import THE_SAME, Found, Hearing
from source_discipline.records.fact import Fact
from source_discipline.verdicts.judgement import Outcome
from source_discipline.vocabulary.about_keys import Role
from source_discipline.vocabulary.in_force import keys_that_are

_MEANT = 0.1
"""So much of a sentence a fact has to have that the sentence may mean."""
_ALIKE = 0.45
"""So like a sentence is a fact whose value it has wrong."""
_MOST, _RATHER_ALIKE = 0.65, 0.4
"""The same for a fact that has most of what the sentence says."""
_SUBJECT = "subject"
_BY_FAR = 0.3
"""So much more of a sentence a fact has than another that it outweighs it."""


def is_meant(found: Found) -> bool:
    """Whether a sentence may mean a fact."""
    return found.explained >= _MEANT


def is_alike(found: Found, hearing: Hearing) -> bool:
    """Whether a sentence is about a fact whose value it has wrong."""
    is_missed = hearing.is_missed(found.entry.fact) and is_meant(found)
    is_named = hearing.names_all_of(found) and not found.left_out
    is_most = found.explained >= _MOST and found.likeness >= _RATHER_ALIKE
    return found.likeness >= _ALIKE or is_missed or is_named or is_most


def is_by_far(other: Found, best: Found) -> bool:
    """Whether a sentence speaks of another thing that has the value rather than of this one."""
    is_other = other.judgement.outcome is not Outcome.HEDGE
    is_likelier = other.likeness > best.likeness
    return is_other and is_likelier and other.explained >= best.explained + _BY_FAR


def is_unsure(other: Found, best: Found) -> bool:
    """Whether a sentence rather speaks of a fact with which it could not be compared."""
    is_likelier = other.likeness >= best.likeness + _BY_FAR
    return is_likelier and other.explained >= best.explained


def is_rather(other: Found, best: Found, hearing: Hearing) -> bool:
    """Whether a sentence is about a fact with another value rather than about this one."""
    by_chance = not hearing.is_precise()
    is_nearer = by_chance and (_is_nearer(other, best) or _is_whole(other, best))
    return is_nearer or _is_twin(other, best) or _says_more(other, best, hearing)


def _is_nearer(other: Found, best: Found) -> bool:
    """Whether a sentence has nearly the words of a fact with another value."""
    says_as_much = {*map(_key, other.left_out)} <= {*map(_key, best.left_out)}
    return says_as_much and other.likeness >= max(THE_SAME, best.likeness + _BY_FAR)


def _says_more(other: Found, best: Found, hearing: Hearing) -> bool:
    """Whether another count of the same thing has a word for what is counted, or a year, more."""
    one, two = best.entry.fact, other.entry.fact
    same = one.unit == two.unit and _main(one) == _main(two)
    return same and hearing.counts_as(other, best) and not hearing.says(best, other)


def _main(fact: Fact) -> Mapping[str, str]:
    main = keys_that_are(Role.MAIN)
    return {key: value for key, value in fact.about.items() if key in main}


def _is_whole(other: Found, best: Found) -> bool:
    """Whether a sentence says all that sets a count apart, and does not say that of a part."""
    one, two = best.entry.fact, other.entry.fact
    is_part = {*map(_key, best.left_out)} == {_SUBJECT} and not other.left_out
    is_count = one.unit == two.unit and keys_that_are(Role.RESULT).isdisjoint(one.about)
    return is_part and is_count and other.explained >= best.explained


def _key(left_out: str) -> str:
    return left_out.partition(" `")[0]


def _is_twin(other: Found, best: Found) -> bool:
    """Whether another source has another value for the same result, in words more like these.

    Counts of one thing may count different parts of it.
    """
    one, two = best.entry.fact, other.entry.fact
    is_result = not keys_that_are(Role.RESULT).isdisjoint(one.about)
    same = one.about == two.about and one.unit == two.unit and one.source != two.source
    return is_result and same and other.likeness > best.likeness
