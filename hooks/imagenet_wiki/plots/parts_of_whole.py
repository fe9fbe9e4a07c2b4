"""A whole as one bar of its parts, each with a letter that its words below repeat."""

from collections.abc import Sequence
from decimal import Decimal

from imagenet_wiki.plots.drawing import LINE, Plot, box, label, lines, paragraph
from imagenet_wiki.plots.figures import Datum, told
from source_discipline.publishing.html.pieces import letters

WIDE, NARROW, HEIGHT = 688, 360, 54
SHADES = ("0.62", "0.4", "0.22", "0.08")
"""From part to part; neighbors differ, and the letters tell them apart without a shade."""


def parts_plot(name: str, title: str, shown: Sequence[Datum]) -> str:
    """The plot as SVG; nothing for no parts."""
    if not shown:
        return ""
    plot = Plot(name, title, f"One bar, in parts from left to right: {told(shown)}.")
    wide, wide_height = _drawn(shown, WIDE)
    narrow, narrow_height = _drawn(shown, NARROW)
    return plot.drawn((WIDE, wide_height), wide) + plot.drawn(
        (NARROW, narrow_height), narrow, "narrow"
    )


def _drawn(shown: Sequence[Datum], width: int) -> tuple[list[str], int]:
    whole = sum((datum.value for datum in shown), Decimal(0))
    parts, x, y = list[str](), Decimal(1), HEIGHT + 30
    for index, datum in enumerate(shown):
        span, letter = (width - 2) * datum.value / whole, letters(index).upper()
        parts.append(box(x, 22, (span, HEIGHT - 22), SHADES[index % len(SHADES)]))
        parts.append(label(x + span / 2, 14, letter, "plot-label plot-head plot-middle"))
        words = lines(f"{datum.words}: {datum.label}", width - 24)
        parts.append(label(2, y, letter, "plot-label plot-head"))
        parts.append(paragraph(22, y, words, datum.fact))
        x, y = x + span, y + LINE * len(words) + 6
    return parts, y
