"""Numbers that belong together: ranges, lists and products share a unit, a name or a sort."""

import re
from dataclasses import replace

from source_discipline.numbers.number import Kind, Number
from source_discipline.numbers.numeral import magnitude
from source_discipline.records.values import Date

_REACH = 40
_CONTINUES = "like the number before: "
_RANGE = re.compile(r"\s*(?:-|–|—|--|---|~|to|through|until|up to|upto|\.\.\.?|…)\s*")
_AND = re.compile(r"\s*(?:,?\s*and|&)\s*(?:\S{1,2})?\s*")
_LIST = re.compile(
    r"\s*(?:[,;/&x×·±–]|-{1,3}|\+/-|,?\s*(?:and|or|and/or|by)|(?:up )?to|versus|vs\.?)"
    r"\s*[$€£~<>]?\s*"
)
_BETWEEN = re.compile(r"\bbetween\s+(?:about\s+|roughly\s+)?\S?\Z", re.IGNORECASE)
_PER = re.compile(r"\bper\s+(?:every\s+)?\Z")
_BYTES = re.compile(r"[GT]B\b")
_POINTED = re.compile(r"\d{1,4}\.\d{1,4}")
_VERSIONS = re.compile(r"\b[Vv]ersions\s*\(?\Z")
_SIZE = re.compile(r"\d+(?:\.\d+)?[BM]")
_JOINED = {"-", "--", "–", "/", "&", "to"}
_INHERITED = {Kind.REFERENCE, Kind.IDENTIFIER, Kind.ENUMERATOR}
_BARE = {Kind.QUANTITY, Kind.RATIO}
_SIZED = {Kind.PERCENTAGE, Kind.MONEY, Kind.MEASURE, Kind.COUNT}
_DAY_OR_YEARS = range(1000, 2101)


def related(found: list[Number], mask: str) -> list[Number]:
    """The numbers of one stretch of text, with what each takes from its neighbors."""
    if len(found) < 2:
        return found
    for index in range(1, len(found)):
        _forward(found, index, mask)
    for index in range(len(found) - 1, 0, -1):
        _backward(found, index, mask)
    return found


def _forward(found: list[Number], index: int, mask: str) -> None:
    """Hand a name, a reference or a date on to a bare number that continues it."""
    left, right = found[index - 1], found[index]
    if not _close(left, right):
        return
    between = mask[left.span.end : right.span.start]
    if left.kind.judged and _PER.search(between) and " per " in f"{left.unit} ":
        reason = "it belongs to the unit of the number before it"
        found[index] = Number(right.span, right.text, Kind.EXEMPT, reason)
        return
    if between == " " and left.kind is Kind.IDENTIFIER and _SIZE.fullmatch(right.text):
        found[index] = _continued(left, right)  # Llama 3 70B
    if between == " " and _sizes_model(left, right, mask):
        found[index] = _continued(left, right)  # H100 80GB
    if between == "(" and left.kind is Kind.REFERENCE:
        found[index] = _continued(left, right)  # Article 5(1)
    if not _LIST.fullmatch(between):
        return
    if right.kind is Kind.DATE and left.kind is Kind.IDENTIFIER and left.text.isdecimal():
        found[index] = _continued(left, right)
    elif left.kind is Kind.DATE and _is_short_year(left, right, between):
        found[index] = _second_date(left, right, between)
    elif right.kind not in _BARE or right.unit:
        numbered = left.kind is Kind.REFERENCE or (
            left.kind is Kind.IDENTIFIER and left.text.isdecimal()
        )
        if numbered and _is_counted(right) and _announces_more(left, mask):
            found[index] = _continued(left, right)
    elif left.kind is Kind.DATE:
        found[index] = _second_date(left, right, between)
    elif (
        left.kind is Kind.IDENTIFIER and _SIZE.fullmatch(left.text) and _SIZE.fullmatch(right.text)
    ):
        found[index] = _continued(left, right)  # Llama 3 8B, 70B
    elif left.kind in _INHERITED and _continues(left, right, between, mask):
        found[index] = _continued(left, right)


def _sizes_model(left: Number, right: Number, mask: str) -> bool:
    """Whether a model's number is followed by a size in one word: `the H100 80GB card`."""
    if left.kind is not Kind.IDENTIFIER or right.kind is not Kind.MEASURE:
        return False
    model = left.text[:1].isupper() and left.text[-1:].isdecimal()
    return model and _BYTES.match(mask, right.span.end) is not None


def _is_counted(number: Number) -> bool:
    """Whether a noun follows a plain number, which may be a verb: `Chapters 5 and 6 discuss`."""
    return number.kind is Kind.COUNT and number.text.isdecimal()


def _announces_more(left: Number, mask: str) -> bool:
    """Whether `Chapters` or `pp.` announces more than one; also `[3, 5]`, `(Lee, 2020, 7)`."""
    before = mask[max(0, left.span.start - _REACH) : left.span.start].rstrip()
    if left.reason.startswith(_CONTINUES) or before.endswith(("s", "s.", "pp", "pp.", "§§")):
        return True
    bracketed = before.rfind("[") > before.rfind("]")
    return bracketed or (len(left.text) == len("2020") and before.rfind("(") > before.rfind(")"))


def _continued(left: Number, right: Number) -> Number:
    reason = left.reason if left.reason.startswith(_CONTINUES) else f"{_CONTINUES}{left.reason}"
    return Number(right.span, right.text, left.kind, reason)


def _close(left: Number, right: Number) -> bool:
    return right.span.start - left.span.end <= _REACH


def _continues(left: Number, right: Number, between: str, mask: str) -> bool:
    """Whether a bare number is what a name or a reference before it goes on with."""
    link = between.strip()
    if left.kind is Kind.IDENTIFIER:
        if link == "," and _POINTED.fullmatch(left.text) and _POINTED.fullmatch(right.text):
            return left.reason.startswith(_CONTINUES) or _lists_versions(left, mask)
        return link not in (",", ";", "x", "×")
    if left.kind is not Kind.REFERENCE or link in _JOINED or _announces_more(left, mask):
        return True
    return "." in left.text and left.text.count(".") == right.text.count(".") and link == "and"


def _lists_versions(left: Number, mask: str) -> bool:
    """Whether `versions` announces more than one: `the versions (2.0, 3.0)`."""
    start = left.span.start
    return _VERSIONS.search(mask[max(0, start - _REACH) : start]) is not None


def _is_short_year(left: Number, right: Number, between: str) -> bool:
    """Whether it is the second year of `the 2012/13 season`, whatever noun follows."""
    if between not in ("-", "–", "/") or len(right.text) not in (2, 4) or left.date is None:
        return False
    year = left.date.year if len(right.text) == 4 else left.date.year % 100
    return right.text.isdecimal() and year < int(right.text) <= 2100


def _second_date(left: Number, right: Number, between: str) -> Number:
    """The second year of `2010 and 2017`, `2010–17`; a plain number stays what it is."""
    if left.date is None or not right.text.isdecimal() or left.date.years != 1:
        return right
    year = int(right.text) if len(right.text) in (2, 4) else 0
    if len(right.text) == 2 and between.strip() in ("-", "–", "/"):
        year += left.date.year - left.date.year % 100
    if year not in _DAY_OR_YEARS:
        return right
    return replace(right, kind=Kind.DATE, reason="it continues a date", date=Date(year), unit=None)


def _backward(found: list[Number], index: int, mask: str) -> None:
    """Hand a unit back (`5 to 10 km`, `11-14%`), and mark the ends of a range."""
    left, right = found[index - 1], found[index]
    if not (left.kind.judged and right.kind.judged and _close(left, right)):
        return
    between = _without_unit(mask[left.span.end : right.span.start], left.unit)
    if _LIST.fullmatch(between) or _RANGE.fullmatch(between):
        left = _with_unit(left, right, between)
    if _is_range(left, between, mask):
        if not _falls(left, right):
            left = _withmagnitude(_with_date(left, right), right)
            left = replace(left, end_of_range="low")
            found[index] = replace(right, end_of_range="high")
        elif left.kind is right.kind is Kind.DATE:
            left = replace(left, end_of_range="reversed")
            found[index] = replace(right, end_of_range="reversed")
    found[index - 1] = left


def _without_unit(between: str, unit: str | None) -> str:
    words = between.strip()
    if unit and words.lower().startswith(unit.lower()):
        return words[len(unit) :]
    return between.lstrip("%")


def _is_range(left: Number, between: str, mask: str) -> bool:
    if _RANGE.fullmatch(between):
        return True
    start = left.span.start
    return bool(_AND.fullmatch(between) and _BETWEEN.search(mask[max(0, start - 24) : start]))


def _falls(left: Number, right: Number) -> bool:
    """Whether the second is less: `from 28.2% to 2.25%` is a change, not a range."""
    return left.value is not None and right.value is not None and left.value > right.value


def _with_unit(left: Number, right: Number, between: str) -> Number:
    if left.unit or left.kind not in _BARE or right.kind not in _SIZED or right.unit is None:
        return left
    if left.kind is Kind.RATIO and not (right.value is not None and abs(right.value) < 1):
        # "between a third and 40 percent": only a part of a percent is in percent, like `half a`.
        return left
    if between.strip() == "," and left.bound is not right.bound:
        # "p < 0.001, 95% of them": two statements, not a list.
        return left
    return replace(left, unit=right.unit, kind=right.kind, reason=right.reason)


def _with_date(left: Number, right: Number) -> Number:
    if right.kind is not Kind.DATE or left.kind is not Kind.QUANTITY or len(left.text) != 4:
        return left
    if not left.text.isdecimal():
        return left
    return replace(
        left, kind=Kind.DATE, reason="it begins a range of dates", date=Date(int(left.text))
    )


def _withmagnitude(left: Number, right: Number) -> Number:
    """In `5 to 10 million` both ends are millions."""
    worth = magnitude(right.text)
    if left.value is None or right.value is None or worth == 1 or magnitude(left.text) != 1:
        return left
    if left.value >= right.value / worth:
        return left
    return replace(left, value=left.value * worth, step=left.step * worth)
