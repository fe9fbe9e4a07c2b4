"""A name with a digit in it is not on the list of known names.

## Why
The digit in PlateNet2004 or Reader-50 is part of a name, so no source is asked for its value.
That must not become a loophole: a mistyped digit turns the name into another dataset or model. So
every name that contains a digit is listed, with what it refers to.

## Fix
Correct the name, or add a line to `evidence/names.txt`: the name, ` -- `, and what it refers to.
"""

import re
from collections.abc import Iterator

from source_discipline.numbers.number import Kind
from source_discipline.records.names import Names, entry
from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.document import Span
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "ART403"
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_OPENING, _CLOSING = "([{\"'“‘«", ")]}\"'”’»"
_BEFORE = re.compile(r"[^\s\ufffc]*\Z")
_AFTER = re.compile(r"[^\s\ufffc]*")
_PREVIOUS = re.compile(r"([^\W_]\S*[^\W_]|[^\W\d_])\s+\Z")
_POSSESSIVE = re.compile(r"['’]s\Z")
_REACH = 100

ACCEPTS = ("It was compared with PlateNet2004.",)
REJECTS = (
    "It was compared with ⟦PlateNet2904⟧.",
    "The song by Maroon ⟦5⟧ was played there.",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each identifier with a digit that no listed name covers."""
    names, mask = page.record.names, page.page.prose.mask
    keys = [malformed.span for malformed in page.malformed]
    for verdict in page.verdicts:
        number = verdict.claim.number
        if number.kind is not Kind.IDENTIFIER or verdict.claim.exemption:
            continue
        if any(key.start <= number.span.start < key.end for key in keys):
            continue  # it is told as a citation
        if _DIGIT.search(number.text) and not names.covers(number.span, mask):
            name = _name(number.span, mask)
            yield finding(
                page.document,
                number.span,
                CODE,
                f"`{name}` is not a name listed in {names.path}",
                help=_advice(name, names),
            )


def _advice(name: str, names: Names) -> str:
    close = names.nearest(name)
    meant = f"did you mean `{close}`? if not, " if close else ""
    return f"{meant}add the line `{entry(name)}` to {names.path}"


def _name(number: Span, mask: str) -> str:
    """The whole name that a number is part of: its token, and the word before one of digits."""
    before = mask[max(0, number.start - _REACH) : number.start]
    after = mask[number.end : number.end + _REACH]
    left, right = _found(_BEFORE, before), _found(_AFTER, after)
    token = _trimmed(left + mask[slice(*number)] + right)
    previous = (
        None if _LETTER.search(token) else _PREVIOUS.search(before[: len(before) - len(left)])
    )
    return f"{previous[1]} {token}" if previous else token


def _found(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""


def _trimmed(token: str) -> str:
    """A token without the punctuation around it; brackets that are closed in it stay."""
    token = _POSSESSIVE.sub("", token.rstrip(".,;:!?…")).lstrip(_OPENING)
    while token and token[-1] in _CLOSING:
        opening = _OPENING[_CLOSING.index(token[-1])]
        if opening in token[:-1]:
            break
        token = token[:-1].rstrip(".,;:!?…")
    return token
