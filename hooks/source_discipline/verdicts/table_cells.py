"""What a table says about a number without repeating it: its column's header, its row's label."""

import re
from dataclasses import replace
from decimal import Decimal

from source_discipline.numbers.measures import is_measure, is_noun, measure
from source_discipline.numbers.number import Kind, Number
from source_discipline.numbers.numeral import magnitude
from source_discipline.numbers.units import CURRENCIES
from source_discipline.prose.prose import Block

_BRACKETED = re.compile(
    r"[(\[]\s*(?:in\s+)?([^()\[\]]+?)\s*[)\]]|,\s*(?:in\s+)?([^,()\[\]]+?)\s*\Z"
)
_COUNTED = re.compile(r"(?:number of|no\. of|#)\s*(.+)", re.IGNORECASE)
_SCALE = re.compile(r"(?i:(thousand|million|billion|trillion)s?)|(k|K|M|B|bn|mn)")


def column_header(block: Block, number: Number) -> str:
    """The header of a number's column; empty outside a table and in its head."""
    for index, cell in enumerate(block.cells):
        if cell.start <= number.span.start < cell.end and index < len(block.header):
            return block.header[index]
    return ""


def with_cell_unit(number: Number, block: Block, mask: str) -> Number:
    """The number with the unit and the magnitude that its column or its row names.

    A unit in the cell itself goes before them.
    """
    if not block.cells or not number.kind.judged or number.kind is Kind.DATE:
        return number
    label = mask[slice(*block.cells[0])].strip()
    for text in (column_header(block, number), label):
        number = _scaled(number, text)
        if number.unit is None and (unit := _unit(text)):
            number = replace(number, unit=unit)
    return number


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


def _scaled(number: Number, text: str) -> Number:
    """The number in the magnitude that a header names: `Parameters (M)`, `in thousands`."""
    for part in _BRACKETED.findall(text):
        scale = _SCALE.fullmatch(part[0] or part[1])
        if scale and number.value is not None and magnitude(number.text) == 1:
            worth = magnitude(scale[1] or scale[2])
            return replace(number, value=number.value * worth, step=number.step * Decimal(worth))
    return number
