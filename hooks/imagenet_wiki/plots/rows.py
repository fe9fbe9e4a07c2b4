"""A drawing for narrow screens: a row for each value, its name above its mark, nothing sideways."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from imagenet_wiki.plots.drawing import diamond, dot, label, line

WIDTH, LEFT, RIGHT, TOP, ROW = 360, 10, 345, 40, 44


@dataclass(frozen=True, slots=True)
class Row:
    """A value in words, its place on the scale, from 0 to 1, and the heading above it."""

    name: str
    value: str
    place: Decimal
    is_open: bool = False
    group: str = ""
    fact: str = ""


def rows(shown: Sequence[Row], scale: Sequence[tuple[Decimal, str]]) -> tuple[list[str], int]:
    """The parts of the drawing and its height; `scale` has the places and names of its lines."""
    bottom = TOP + ROW * (len(shown) + sum(_starts(shown)))
    parts = [*_grid(scale, bottom)]
    y = TOP
    for row, starts in zip(shown, _starts(shown), strict=True):
        if starts:
            parts += [line(LEFT, y + 12, RIGHT, y + 12, "plot-border")]
            parts += [label(LEFT, y + 34, row.group, "plot-label plot-head")]
            y += ROW
        parts += _row(row, y)
        y += ROW
    return parts, bottom


def _starts(shown: Sequence[Row]) -> list[bool]:
    """Which rows are the first of their group."""
    before = ["", *(row.group for row in shown)]
    return [row.group != group for row, group in zip(shown, before, strict=False)]


def _grid(scale: Sequence[tuple[Decimal, str]], bottom: int) -> Iterator[str]:
    for place, name in scale:
        yield line(_x(place), TOP - 10, _x(place), bottom, "plot-grid")
        yield label(_x(place), TOP - 18, name, f"plot-label {_side(place)}".rstrip())


def _side(place: Decimal) -> str:
    """How a name is anchored at its line, so that none reaches beyond the drawing."""
    if place <= 0:
        return ""
    return "plot-end" if place >= 1 else "plot-middle"


def _row(row: Row, y: int) -> Iterator[str]:
    x, middle = _x(row.place), Decimal(y + 30)
    yield label(LEFT, y + 16, row.name, "plot-label")
    yield label(RIGHT, y + 16, row.value, "plot-value plot-end", row.fact)
    yield line(LEFT, middle, x, middle, "plot-stem")
    yield diamond(x, middle, "plot-open") if row.is_open else dot(x, middle, "plot-full")


def _x(place: Decimal) -> Decimal:
    return LEFT + place * (RIGHT - LEFT)
