"""What every format asks of a source: its day, its pages, where it appeared, who edited it."""

from collections.abc import Iterable

from source_discipline.records.bibliography.person import OTHERS, Person, readable_persons
from source_discipline.records.bibliography.source import Source
from source_discipline.text.days import MONTH_OF

PREPRINT = "preprint"
"""What an entry of type `misc` is that has a number in an archive and nothing else."""
WEB = "web"
"""What any other entry of type `misc` is: read at its address."""


def kind(source: Source) -> str:
    """The simplest type of entry like it; for `misc` what it is."""
    if source.family != "misc":
        return source.family
    return PREPRINT if eprint(source) and not where(source) else WEB


def where(source: Source) -> str:
    """What an entry of type `misc` says of its place."""
    return source.plain("howpublished") or source.plain("publisher")


def issued(source: Source) -> tuple[int, ...]:
    """Year and month, as far as they are known."""
    if not source.year.isdecimal():
        return ()
    month = MONTH_OF.get(source.plain("month").capitalize())
    return (int(source.year), month) if month else (int(source.year),)


def pages(source: Source) -> str:
    """`248–255`, or the number of an article."""
    return source.plain("pages").replace("--", "–").replace("-", "–")


def eprint(source: Source) -> str:
    """`arXiv:1409.0575`"""
    archive, number = source.plain("archiveprefix"), source.plain("eprint")
    return f"{archive}:{number}" if archive and number else ""


def address(source: Source) -> str:
    """The one address by which it is cited: that of its DOI, else its own."""
    return f"https://doi.org/{source.doi}" if source.doi else source.url


def editors(source: Source) -> tuple[Person, ...]:
    """Who edited what it is part of."""
    return readable_persons(source.fields.get("editor", ""))


def named(people: Iterable[Person]) -> tuple[Person, ...]:
    """The people who are named, without the others."""
    return tuple(person for person in people if person is not OTHERS)
