"""Signs: whether a number is written as less than zero, in any form that a reader takes for one.

A dash is a sign where it opens a number (`–12 °C`, `~−12`, `-$5`, `$-5`); not between two numbers,
inside a word, or where it parts a sentence (`plates – 12 of them – broke`).
"""

import re
from collections.abc import Sequence

from source_discipline.text.document import Span
from source_discipline.text.punctuation import CLOSING, CURRENCY_SIGNS, OPENING
from source_discipline.vocabulary import word_groups

_MINUS = "\u2212\uff0d\ufe63"
"""What is a sign and nothing else; the other dashes also part words, numbers and sentences."""
_DASHES = f"{_MINUS}\\-\u2010\u2011\u2012\u2013"
_REACH = 24
_MAY_BE = re.compile(rf"[{_DASHES}][\s{CURRENCY_SIGNS}]*\Z")
_SIGN = re.compile(
    rf"(?P<before>\A|.)(?P<sign>[{_DASHES}])(?P<gap>\s*)[{CURRENCY_SIGNS}]?\s*\Z", re.DOTALL
)
_OPENS = f"{OPENING}~≈∼≃<>≥≤=:|,;—"
_QUANTITY = re.compile(r"[\d%‰°)\]′″]\Z|(?:\A|\s)[A-Za-z]\Z|\d [A-Za-zµΩ°]{1,3}\Z")
_RANGE = re.compile(rf"[\d%‰°][{_DASHES}]\Z")
_PARENTHETIC = re.compile(r"[^\W\d]\s?–(?=[\s,.;])")
_CLAUSE = 120
_WORDS = word_groups("sign_words")


def sign_before(mask: str, text: str, span: Span, start: int) -> int:
    """Where the minus sign is of the number that begins at `start`; -1 where it has none.

    `mask` is the prose of `text`, as long as it; `span` the stretch that is read by itself.
    """
    if mask[start - 1 : start] == " " and mask[start - 2 : start - 1].isalnum():
        return -1
    low = max(span.start, start - _REACH)
    window = mask[low:start]
    if not _MAY_BE.search(window):
        return -1
    found = _SIGN.search(window)
    if found is None:
        return -1
    at = low + found.start("sign")
    glued = not any(map(str.isspace, text[at + 1 : start]))
    opens = _opens_glued if glued else _opens_apart
    clause = mask[start : min(start + _CLAUSE, span.end)]
    return at if opens(found, window[: found.start("sign")], clause) else -1


def _opens_glued(found: re.Match[str], left: str, right: str) -> bool:
    """Whether a dash that touches its number, or only marks of Markdown, begins it."""
    before = found["before"]
    if before and before in CURRENCY_SIGNS:
        left = left.rstrip(CURRENCY_SIGNS)
        before = left[-1:]
        return not before.isdigit()
    if before and not before.isspace():
        # Two hyphens are a dash, as typed.
        return before in _OPENS or (before != found["sign"] and _RANGE.search(left) is not None)
    if found["sign"] in _MINUS:
        return True
    if left.rstrip()[-1:].isdigit():
        return False
    return found["sign"] != "–" or _PARENTHETIC.search(right) is None


def _opens_apart(found: re.Match[str], left: str, right: str) -> bool:
    """Whether a dash with space behind it is a sign: `− 12`, `it fell to - 12`."""
    if found["before"] and not found["before"].isspace():
        return found["before"] in f"{OPENING}~≈∼≃<>≥≤=|"
    nearest = left.split()[-2:]
    if not nearest or nearest[-1][-1] in f"{OPENING}~≈∼≃<>≥≤=|:":
        return True
    if nearest[-1].lower() in _WORDS["leading"]:
        return True
    return found["sign"] in _MINUS and _QUANTITY.search(" ".join(nearest)) is None


def is_named_negative(left: Sequence[str]) -> bool:
    """Whether the word before a number names its sign: `minus 5`, not `12 minus 5`."""
    if not left or left[-1].lower() not in _WORDS["signs"]:
        return False
    before = left[-2].lower() if len(left) > 1 else ""
    if left[-1].lower() == "negative":
        return before not in _WORDS["findings"]
    return _QUANTITY.search(" ".join(left[-3:-1])) is None


def is_below_zero(right: Sequence[str], start: int) -> bool:
    """Whether the words after a number and its unit count it downwards: `5 degrees below zero`."""
    if right[start : start + 1] != ["below"]:
        return False
    return [word.rstrip(CLOSING) for word in right[start + 1 : start + 2]] == ["zero"]
