"""Numbers that a reader sees and no search would: parted by marks, or with foreign letters.

`n*ine*ty`, `77` with a zero-width space inside, `ninety` with a Cyrillic letter. They are read as
what they show; what they count nobody can tell, so no record supports them.
"""

import re
from collections.abc import Iterator

from source_discipline.numbers.number import Kind, Number
from source_discipline.numbers.numeral import read
from source_discipline.numbers.numeral_patterns import numeral_forms
from source_discipline.text.document import Span
from source_discipline.text.punctuation import LOOKALIKE, UNSEEN

_PARTED = re.compile(rf"(?<![^\W_])[^\W_]+(?:[{UNSEEN}]+[^\W_]+)+")
_UNSEEN_ONE = re.compile(f"[{UNSEEN}]")
_FOREIGN = re.compile(rf"(?<![^\W\d_])[^\W\d_]*[{LOOKALIKE}][^\W\d_]*")
_LIKE = str.maketrans(
    "абеορнһоcсуuіѕхјԁѵωгтαειουνηωρτβΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕЅІЈКМНОРСТУХ",
    "a6eopHhoccyuisxjdvwrtaeiouvnwptbABEZHIKMNOPTYXABESIJKMHOPCTYX",
)
"""Letters of other alphabets, and the Latin ones for which they can be taken."""


def disguised(mask: str, text: str, span: Span) -> Iterator[Number]:
    """The numbers in a stretch that only look like something else, in order."""
    for found in _PARTED.finditer(mask, *span):
        yield from _shown(text, found, _UNSEEN_ONE.sub("", found.group()))
    for found in _FOREIGN.finditer(mask, *span):
        yield from _shown(text, found, found.group().translate(_LIKE))


def _shown(text: str, found: re.Match[str], seen: str) -> Iterator[Number]:
    numeral = numeral_forms().fullmatch(seen)
    if numeral is None or seen == found.group():
        return
    there = Span(*found.span())
    value = read(numeral).value
    reason = f"it shows as `{seen}`"
    yield Number(there, text[slice(*there)], Kind.QUANTITY, reason, value=value)
