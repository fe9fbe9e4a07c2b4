"""Shares on one scale, a row for each label, with a mark for each series."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from imagenet_wiki.plots.drawing import Plot, diamond, dot, label, line
from imagenet_wiki.plots.figures import Datum, series, told

WIDE, NARROW = 688, 360
ROW, TOP = 46, 62
FULL = 100
"""The end of the scale, in percent."""
ASIDE = 8
"""How far marks of one value are moved up and down, so that none covers another."""
ROOM = 60
"""What a value needs to the left of its mark."""


def compared_plot(name: str, title: str, shown: Sequence[Datum]) -> str:
    """The plot as SVG; nothing for no values."""
    if not shown:
        return ""
    plot = Plot(name, title, f"A row for each, on a scale from 0 to 100 percent: {told(shown)}.")
    height = TOP + ROW * len(_labels(shown)) + 12
    wide = plot.drawn((WIDE, height), [*_drawn(shown, WIDE)])
    return wide + plot.drawn((NARROW, height), [*_drawn(shown, NARROW)], "narrow")


def _labels(shown: Sequence[Datum]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(datum.label for datum in shown))


def _drawn(shown: Sequence[Datum], width: int) -> Iterator[str]:
    names, bottom = series(shown), TOP + ROW * len(_labels(shown))
    yield from _key(names)
    for share in range(0, FULL + 1, 20):
        x = _x(Decimal(share), width)
        yield line(x, TOP - 6, x, bottom, "plot-grid")
        anchor = "plot-end" if share == FULL else "plot-middle" if share else ""
        yield label(x, TOP - 12, f"{share}%", f"plot-label {anchor}".rstrip())
    for index, name in enumerate(_labels(shown)):
        y = TOP + ROW * index
        yield label(10, y + 16, name, "plot-label plot-head")
        yield from _row([datum for datum in shown if datum.label == name], names, y + 32, width)


def _row(row: Sequence[Datum], names: Sequence[str], y: int, width: int) -> Iterator[str]:
    places = [_x(datum.value, width) for datum in row]
    first = min(places) if len(places) > 1 else _x(Decimal(0), width)
    yield line(first, y, max(places), y, "plot-stem")
    apart = ASIDE if len(set(places)) < len(places) else 0
    for index, (datum, x) in enumerate(zip(row, places, strict=True)):
        at = x, y + apart * (2 * index - 1)
        yield diamond(*at, "plot-open") if names.index(datum.series) else dot(*at, "plot-full")
        yield _value(datum, at, is_left=len(row) > 1 and x == min(places))


def _value(datum: Datum, at: tuple[Decimal, int], *, is_left: bool) -> str:
    """The value beside its mark, on the side where no line comes from, or below the mark."""
    (x, y), words = at, f"{datum.value:f}%"
    if is_left and x < ROOM:
        return label(x - 6, y + 18, words, "plot-value", datum.fact)
    side, kind = (-12, "plot-value plot-end") if is_left else (12, "plot-value")
    return label(x + side, y + 4, words, kind, datum.fact)


def _key(names: Sequence[str]) -> Iterator[str]:
    if len(names) > 1:
        for index, name in enumerate(names):
            at = Decimal(16 + 180 * index), Decimal(16)
            yield diamond(*at, "plot-open") if index else dot(*at, "plot-full")
            yield label(28 + 180 * index, 20, name, "plot-label")


def _x(share: Decimal, width: int) -> Decimal:
    return 10 + share * (width - 20) / FULL
