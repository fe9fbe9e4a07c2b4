"""Parameters: values that an adopter sets, named in braces in the texts of an item."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_NAME = re.compile(r"\{([a-z][a-z_]*)\}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that the adopter sets; where none is set, the default holds."""

    sets: str
    """What it sets, in a few words."""
    default: str
    note: str = ""
    """What limits the choice, with its source."""


def named(text: str) -> tuple[str, ...]:
    """The names of the parameters in a text, in order."""
    return tuple(_NAME.findall(text))


def filled(text: str, parameters: Mapping[str, Parameter]) -> str:
    """A text with each value in brackets in place of its name: `every [12 months]`."""
    return "".join(
        f"[{parameters[piece].default}]" if is_name and piece in parameters else piece
        for is_name, piece in pieces(text)
    )


def unfilled(text: str) -> str:
    """A text with the names in words: `every [verify interval]`."""
    return _NAME.sub(lambda name: f"[{name[1].replace('_', ' ')}]", text)


def pieces(text: str) -> Iterator[tuple[bool, str]]:
    """A text in order: its words, and the names of its parameters, each with whether it is one."""
    for place, piece in enumerate(_NAME.split(text)):
        if piece:
            yield place % 2 == 1, piece
