"""Counts as squares whose areas are to each other as the counts are."""

from collections.abc import Sequence
from decimal import Decimal

from imagenet_wiki.plots.drawing import LINE, Plot, box, label, lines, paragraph
from imagenet_wiki.plots.figures import Datum, told

WIDE, NARROW, LARGEST, GAP = 688, 360, 200, 24


def areas_plot(title: str, shown: Sequence[Datum]) -> str:
    """The plot as SVG; nothing for no counts."""
    if not shown:
        return ""
    most = max(datum.value for datum in shown)
    sides = [LARGEST * (datum.value / most).sqrt() for datum in shown]
    plot = Plot("areas", title, f"Squares with areas as the counts: {told(shown)}.")
    wide = plot.drawn((WIDE, LARGEST + 80), _beside(shown, sides))
    narrow, height = _below(shown, sides)
    return wide + plot.drawn((NARROW, height), narrow, "narrow")


def _beside(shown: Sequence[Datum], sides: Sequence[Decimal]) -> list[str]:
    """The squares on one line, each with its words below."""
    room = (WIDE - LARGEST) // max(len(shown) - 1, 1)
    parts, x = list[str](), 1
    for datum, side in zip(shown, sides, strict=True):
        parts.append(box(x, LARGEST + 2 - side, (side, side), "0.16"))
        parts.append(label(x, LARGEST + 22, datum.words, "plot-value plot-head", datum.fact))
        parts.append(paragraph(x, LARGEST + 22 + LINE, lines(datum.label, room - GAP)))
        x += max(int(side) + GAP, room)
    return parts


def _below(shown: Sequence[Datum], sides: Sequence[Decimal]) -> tuple[list[str], int]:
    """The squares below each other, each with its words under it; and the height of all."""
    parts, y = list[str](), 2
    for datum, side in zip(shown, sides, strict=True):
        words = lines(datum.label, NARROW - 8)
        parts.append(box(1, y, (side, side), "0.16"))
        y += int(side) + 18
        parts.append(label(1, y, datum.words, "plot-value plot-head", datum.fact))
        parts.append(paragraph(1, y + LINE, words))
        y += LINE * len(words) + GAP
    return parts, y
