"""Numbers that are codes: of a law, a standard, a status, a record."""

import re

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.kinds.cited import is_in_cited_text
from source_discipline.numbers.units import UnitKind
from source_discipline.vocabulary.name_words import events, name_words

_MEASURED = {UnitKind.MEASURE, UnitKind.MONEY, UnitKind.PERCENT}
_LAW = re.compile(r"/\d")
_SHORTEST_RECORD = 7
_STANDARD = re.compile(r"\d{2,6}(?:-\d{1,2})?:(?:19|20)\d\d")


def names_law(candidate: Candidate) -> bool:
    """Whether it numbers a law: `Directive 95/46/EC`, `Regulation (EU) 2016/679`."""
    if candidate.numeral.form != "fraction" and not _LAW.match(candidate.after):
        return False
    return any(word.lower() in events() for word in candidate.left[-3:])


def is_status(candidate: Candidate) -> bool:
    """Whether it is an HTTP status: `a 404 error`, `405 HTTP status`."""
    if not 100 <= candidate.integer <= 599:
        return False
    return candidate.next in name_words()["statuses"] or candidate.prev == "HTTP"


def is_padded(candidate: Candidate) -> bool:
    """Whether zeros fill it up, as in an id: `ADR 0015`, `step 04`.

    Where a source is cited, and alone in a cell, it is a value.
    """
    text = candidate.text
    if text[0] != "0" or len(text) < 2 or not text.isdecimal():
        return False
    if candidate.unit.kind in _MEASURED or not (candidate.left or candidate.right):
        return False
    return not is_in_cited_text(candidate)


def names_standard(candidate: Candidate) -> bool:
    """Whether it is a standard's number with its year: `ISO 31073:2022`."""
    return _STANDARD.fullmatch(candidate.text) is not None and candidate.prev.isupper()


def is_record(candidate: Candidate) -> bool:
    """Whether it is a long run of digits without grouping, as records are numbered."""
    text = candidate.text
    if len(text) < _SHORTEST_RECORD or not text.isdecimal() or text.endswith("000"):
        return False
    return candidate.unit.kind is UnitKind.NONE
