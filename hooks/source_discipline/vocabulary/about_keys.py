"""The keys of `about`: what a recorded value can belong to, and what that means for a sentence."""

from dataclasses import dataclass
from enum import StrEnum

YEAR = "year"
"""The key whose value is a year or a span of years; in prose, every year speaks of it."""


class Role(StrEnum):
    """What a key does in a comparison, beside that no other value of it may be named."""

    MAIN = "main"
    """It is what the value is of before all else: a year in its name is the value's year."""
    LASTING = "lasting"
    """A date has to agree with it; with the other keys only figures have to."""
    DATED = "dated"
    """Its value may hold the year that the recorded value belongs to."""
    RESULT = "result"
    """A value that has this key is a result, which was measured on something."""
    MEASURED_ON = "measured-on"
    """A result is measured on it, which need not be what was learned from."""
    NEEDED = "needed"
    """A sentence has to say it, also where no other fact differs in it."""
    COMPARED = "compared"
    """Sentences compare several: another one contradicts only a number within its reach."""


@dataclass(frozen=True, slots=True)
class AboutKey:
    """One key, as a project's configuration explains it."""

    name: str
    title: str
    meaning: str
    """What its value is, for readers and for authors."""
    values: tuple[str, ...] = ()
    """All that it may be, where those are few."""
    noun: str = ""
    """What a bare value is said with in prose: the `training` set."""
    roles: frozenset[Role] = frozenset()


DEFAULT = (
    AboutKey("subject", "Subject", "What the value is about."),
    AboutKey(
        YEAR, "Year", "The year the value belongs to, or a span of years.", (), "",
        frozenset({Role.DATED}),
    ),
)  # fmt: skip
"""The keys of a project that names none: what any record of figures can say."""
