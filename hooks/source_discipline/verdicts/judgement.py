"""A judgment: how one number's wording compares with one recorded fact, and why."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple


class Outcome(StrEnum):
    """The outcome of a comparison."""

    SUPPORTED = "supported"
    VALUE = "value-mismatch"
    UNIT = "unit-mismatch"
    QUALIFIER = "qualifier-mismatch"
    LOST = "lost-qualifier"
    """It says less than it has to: what sets the value apart is left out."""
    HEDGE = "hedge-mismatch"
    DATE = "date-mismatch"
    DENIAL = "denial"
    """The text denies what the record states, or says the opposite."""
    UNCOMPARED = "not-compared"
    """The two do not contradict each other, and nothing shows that they agree."""


def no_words() -> str:
    """What is said where there is nothing to say."""
    return ""


class Judgement(NamedTuple):
    """An outcome and why, in words for the author.

    Most judgments are never read, so their words are not written ahead.
    """

    outcome: Outcome
    words: Callable[[], str] = no_words
    key: str = ""
    """The key of `about` that contradicts, where one does."""
    remedy: Callable[[], str] = no_words
    """What the author can do, where that is not the same for every such outcome."""

    @property
    def reason(self) -> str:
        """Why it came out so."""
        return self.words()

    @property
    def help(self) -> str:
        """What to do; empty where the rule says it."""
        return self.remedy()
