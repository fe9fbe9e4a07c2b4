"""Names with digits that the prose may use: `evidence/names.txt`, one per line.

    ResNet-152 -- the deepest network of He et al. 2016

The text after ` -- ` says what the name refers to; a line without it is refused.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from source_discipline.text.document import Span
from source_discipline.text.errors import InvalidRecord, raise_any
from source_discipline.text.punctuation import JOINER

_MEANS = " -- "
_ENTRY = re.compile(rf"\s*\S.*?{_MEANS}\s*\S")
_SPACED = 2
"""A name may be that many times as long in a text, where a line breaks in it."""


@dataclass(frozen=True, slots=True)
class Names:
    """The listed names, and one pattern that finds them all."""

    path: str
    meanings: dict[str, str]
    lines: Mapping[str, int] = field(default_factory=dict)
    """Where in the file each name is."""
    _pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)
    _longest: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # The longest name first, so that "PlateNet 2004" is not cut short by "PlateNet".
        names = sorted(self.meanings, key=len, reverse=True)
        either = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in names) or r"(?!)"
        object.__setattr__(self, "_longest", _SPACED * max(map(len, names), default=0))
        object.__setattr__(self, "_pattern", re.compile(rf"(?<![\w.])(?:{either})(?!\w)"))

    def spans(self, text: str, low: int = 0, high: int = sys.maxsize) -> Iterator[Span]:
        """Where listed names are in a text, or in a part of it."""
        return (Span(*found.span()) for found in self._pattern.finditer(text, low, high))

    def covers(self, span: Span, text: str) -> bool:
        """Whether each digit in a stretch of a text belongs to a listed name."""
        low, high = max(0, span.start - self._longest), span.end + self._longest
        if JOINER in text[low:high]:
            named = self._shown(text, low, high)
        else:
            named = {place for name in self.spans(text, low, high) for place in range(*name)}
        return all(place in named for place in range(*span) if text[place].isdigit())

    def _shown(self, text: str, low: int, high: int) -> set[int]:
        """The places of names as a reader sees them, without what stands for marks inside."""
        shown = [place for place, sign in enumerate(text[low:high], low) if sign != JOINER]
        seen = "".join(text[place] for place in shown)
        return {shown[place] for name in self.spans(seen) for place in range(*name)}

    def hold(self, span: Span, text: str) -> bool:
        """Whether a stretch of a text is within a listed name."""
        low, high = max(0, span.start - self._longest), span.end + self._longest
        named = self.spans(text, low, high)
        return any(name.start <= span.start and span.end <= name.end for name in named)

    def nearest(self, name: str) -> str:
        """The listed name most like `name`, or nothing."""
        return next(iter(get_close_matches(name, self.meanings, n=1)), "")


def parse_names(path: str, text: str) -> Names:
    """Read a list of names; blank lines and lines that start with `#` are skipped.

    Raises `ProjectErrors` with every line that is neither.
    """
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if _counts(line)]
    raise_any(_fault(path, *each) for each in lines if not _ENTRY.match(each[1]))
    entries = [(number, line.partition(_MEANS)) for number, line in lines]
    meanings = {name.strip(): meaning.strip() for _, (name, _, meaning) in entries}
    return Names(path, meanings, {name.strip(): number for number, (name, _, _) in entries})


def entry(name: str) -> str:
    """The line to add for a name."""
    return f"{name}{_MEANS}what it is"


def _counts(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _fault(path: str, number: int, line: str) -> InvalidRecord:
    message = f"`{line.strip()}` does not say what it stands for"
    name = re.split(r"\s*--|\s+[-–—]\s", line.strip())[0]
    return InvalidRecord(path, number, 1, message, f"write `{entry(name)}`")
