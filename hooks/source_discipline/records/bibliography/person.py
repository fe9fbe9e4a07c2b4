"""The people and bodies of an `author` or `editor` field."""

import re
from dataclasses import dataclass
from functools import cache

from bibtexparser.middlewares.names import (
    InvalidNameError,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)

from source_discipline.records.bibliography.latex import plain_text


@dataclass(frozen=True, slots=True)
class Person:
    """A person, or a body, which has no given names."""

    family: str
    given: str = ""

    @property
    def initials(self) -> str:
        """The given names in short: `J.-F. M.` for `Jean-François Marie`."""
        names = (
            "-".join(f"{part[0]}." for part in name.split("-") if part)
            for name in self.given.split()
        )
        return " ".join(names)

    @property
    def inverted(self) -> str:
        """Family name and initials, as lists of references have it: `Deng, J.`"""
        return f"{self.family}, {self.initials}" if self.given else self.family

    @property
    def straight(self) -> str:
        """Initials and family name, as a volume names its editors: `J. Deng`"""
        return f"{self.initials} {self.family}" if self.given else self.family


OTHERS = Person("et al.")
"""What `and others` means."""

_BODY = re.compile(r"\{.*\}", re.DOTALL)


@cache
def persons(field: str) -> tuple[Person, ...]:
    """The persons of a BibTeX name list. Raises `ValueError` with what is not a name."""
    if _BODY.fullmatch(field) and _closes_at_end(field):
        return (Person(plain_text(field)),)
    return tuple(_person(name) for name in split_multiple_persons_names(field))


def readable_persons(field: str) -> tuple[Person, ...]:
    """The persons of a name list; none where it cannot be read, which is told as a flaw."""
    try:
        return persons(field)
    except ValueError:
        return ()


def _closes_at_end(field: str) -> bool:
    """Whether the brace that opens the field is closed by its last character."""
    depth = 0
    for place, character in enumerate(field):
        depth += (character == "{") - (character == "}")
        if depth == 0:
            return place == len(field) - 1
    return False


def _person(name: str) -> Person:
    if name == "others":
        return OTHERS
    try:
        parts = parse_single_name_into_parts(name)
    except InvalidNameError:
        raise ValueError(name) from None
    family = plain_text(" ".join([*parts.von, *parts.last]))
    if not family:
        raise ValueError(name)
    return Person(
        ", ".join(filter(None, [family, plain_text(" ".join(parts.jr))])),
        plain_text(" ".join(parts.first)),
    )
