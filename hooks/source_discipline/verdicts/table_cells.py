"""What a table says about a number without repeating it: its column's header, its row's label."""

import re
from bisect import bisect_right
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from source_discipline.numbers.measures import is_measure, measure
from source_discipline.numbers.number import Kind, Number
from source_discipline.numbers.numeral import magnitude
from source_discipline.numbers.unit_names import is_noun
from source_discipline.numbers.units import CURRENCIES
from source_discipline.prose.prose import Block
from source_discipline.text.document import Span
from source_discipline.vocabulary.in_force import cached_by_vocabulary

_BRACKETED = re.compile(
    r"[(\[]\s*(?:in\s+)?([^()\[\]]+?)\s*[)\]]|,\s*(?:in\s+)?([^,()\[\]]+?)\s*\Z"
)
_CACHED = 1024
_LABELS = 16
_LONGEST_LABEL = 500
_COUNTED = re.compile(r"(?:number of|no\. of|#)\s*(.+)", re.IGNORECASE)
_SCALE = re.compile(r"(?i:(thousand|million|billion|trillion)s?)|(k|K|M|B|bn|mn)")


def cell_at(block: Block, offset: int) -> Span | None:
    """The cell of a row that contains an offset."""
    index = _column(block, offset)
    return None if index is None else block.cells[index]


def column_header(block: Block, number: Number) -> str:
    """The header of a number's column; empty outside a table and in its head."""
    index = _column(block, number.span.start)
    return "" if index is None or index >= len(block.header) else block.header[index]


def _column(block: Block, offset: int) -> int | None:
    index = bisect_right(block.cells, offset, key=lambda cell: cell.start) - 1
    return index if index >= 0 and offset < block.cells[index].end else None


def with_cell_unit(number: Number, block: Block, mask: str) -> Number:
    """The number with the unit and the magnitude that its column or its row names.

    A unit in the cell itself goes before them.
    """
    if not block.cells or not number.kind.judged or number.kind is Kind.DATE:
        return number
    for text in (column_header(block, number), row_label(mask, block.cells[0]).strip()):
        worth, unit = _told(text)
        number = _scaled(number, worth)
        if number.unit is None and unit:
            number = replace(number, unit=unit)
    return number


@lru_cache(_LABELS)
def row_label(mask: str, cell: Span) -> str:
    """What the first cell of a row says of the others; a whole paragraph labels none."""
    return mask[slice(*cell)] if cell.end - cell.start <= _LONGEST_LABEL else ""


@cached_by_vocabulary(_CACHED)
def _told(text: str) -> tuple[Decimal, str | None]:
    """The magnitude and the unit that a header or a label names."""
    return _magnitude(text), _unit(text)


def _unit(text: str) -> str | None:
    """The unit that a header or a label names: in brackets, after a comma, or as what it counts."""
    for part in _parts(text):
        if part in CURRENCIES:
            return CURRENCIES[part]
        if is_measure(part) or measure(part).dimension in ("share", "points"):
            return part
    counted = _COUNTED.fullmatch(text)
    noun = (counted[1] if counted else text).strip().lower()
    listed = [name for name, _ in measure(noun).dimensions] if noun else []
    plain = bool(listed) and all(is_noun(name) for name in listed)
    return noun if plain and (counted or noun.endswith("s")) else None


def _parts(text: str) -> list[str]:
    found = [bracketed or after for bracketed, after in _BRACKETED.findall(text)]
    if "%" in text or "percent" in text.lower():
        found.append("percent")
    return found


def _magnitude(text: str) -> Decimal:
    """The magnitude that a header names: `Parameters (M)`, `in thousands`; otherwise 1."""
    scales = (_SCALE.fullmatch(bracketed or after) for bracketed, after in _BRACKETED.findall(text))
    scale = next(filter(None, scales), None)
    return magnitude(scale[1] or scale[2]) if scale else Decimal(1)


def _scaled(number: Number, worth: Decimal) -> Number:
    """The number in a magnitude, where its own text names none."""
    if worth == 1 or number.value is None or magnitude(number.text) != 1:
        return number
    return replace(number, value=number.value * worth, step=number.step * worth)
