"""What a table says about a number without repeating it: its column's header, its row's label."""

from dataclasses import replace

from source_discipline.numbers.number import Kind, Number
from source_discipline.prose.prose import Block
from source_discipline.verdicts.comparing.dimensions import measure


def column_header(block: Block, number: Number) -> str:
    """The header of a number's column; empty outside a table and in its head."""
    for index, cell in enumerate(block.cells):
        if cell.start <= number.span.start < cell.end and index < len(block.header):
            return block.header[index]
    return ""


def with_cell_unit(number: Number, block: Block, mask: str) -> Number:
    """The number with the unit that its column or its row names, where it has none of its own."""
    if number.unit or not block.cells or not number.kind.judged or number.kind is Kind.DATE:
        return number
    header = column_header(block, number)
    label = mask[slice(*block.cells[0])].strip()
    if "%" in header or "percent" in header.lower():
        return replace(number, unit="percent")
    unit = next((text for text in (header, label) if text and measure(text)), None)
    return replace(number, unit=unit.lower()) if unit else number
