"""Whether a text that somebody wrote says anything: length, copies and repetition, no word lists.

The form in the browser judges by the same rules (`assessment-checking.js`).
"""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]{2,}")
_ADDRESS = re.compile(r"https?://[^\s<>\\]+", re.IGNORECASE)
_NAME = re.compile(r"(?=[^\s]*\d)(?=[^\s]*[^\W\d_])[^\s]{4,}")
"""An identifier such as `REC-2027-014`: letters and digits without a space."""

LEAST_WORDS, LEAST_LETTERS = 3, 12


def words(text: str) -> tuple[str, ...]:
    """The words of a text, in small letters: what is compared."""
    return tuple(_WORD.findall(text.lower()))


def is_thin(text: str) -> bool:
    """Whether a text has neither three different words nor the letters of them."""
    found = set(words(text))
    return len(found) < LEAST_WORDS and sum(map(len, found)) < LEAST_LETTERS


def is_address(text: str) -> bool:
    """Whether a text is an address on the web and nothing else."""
    return bool(_ADDRESS.fullmatch(text.strip()))


def is_place(text: str) -> bool:
    """Whether a text tells where something is: an address, an identifier, or a few words."""
    return is_address(text) or bool(_NAME.search(text)) or not is_thin(text)


def is_copy(text: str, of: Iterable[str]) -> bool:
    """Whether a text only repeats one of others."""
    found = words(text)
    return any(found == words(each) for each in of)
