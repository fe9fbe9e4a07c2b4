"""Events in the order of time, one below the other, each marked in the line of its series."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from imagenet_wiki.plots.drawing import LINE, Plot, box, diamond, dot, label, line, lines, paragraph
from imagenet_wiki.plots.figures import Datum, series, told

WIDE, NARROW = 688, 360
TOP, GAP, LANE = 16, 8, 28


def timeline_plot(title: str, shown: Sequence[Datum]) -> str:
    """The plot as SVG; nothing for no events."""
    if not shown:
        return ""
    events = sorted(shown, key=lambda datum: datum.day)
    plot = Plot("timeline", title, f"Events in the order of time: {told(events)}.")
    names = series(shown)
    wide, wide_size = _drawn(events, names, WIDE, dated_aside=True)
    narrow, narrow_size = _drawn(events, names, NARROW, dated_aside=False)
    return plot.drawn(wide_size, wide) + plot.drawn(narrow_size, narrow, "narrow")


def _drawn(
    events: Sequence[Datum], names: Sequence[str], width: int, *, dated_aside: bool
) -> tuple[list[str], tuple[int, int]]:
    """The parts and the size; the day has a column of its own where there is room for one."""
    start = 150 if dated_aside else 14
    text = start + LANE * len(names)
    parts, y = [*_key(names, start)], TOP + LINE * len(names) + 18
    top = y - 8
    for event in events:
        words = lines(event.label, width - text)
        if not dated_aside:
            parts.append(label(text, y + LINE, event.words, "plot-label plot-head", event.fact))
            parts.append(paragraph(text, y + 2 * LINE, words))
        else:
            parts.append(
                label(start - 22, y + LINE, event.words, "plot-label plot-end", event.fact)
            )
            parts.append(paragraph(text, y + LINE, words))
        lane = names.index(event.series)
        parts.append(_mark(lane, start + LANE * lane, y + LINE - 4))
        y += LINE * (len(words) + (not dated_aside)) + GAP
    threads = [line(x, top, x, y, "plot-grid") for x in _lanes(names, start)]
    return [*threads, *parts], (width, y + 8)


def _lanes(names: Sequence[str], start: int) -> Iterator[int]:
    return (start + LANE * lane for lane in range(len(names)))


def _key(names: Sequence[str], start: int) -> Iterator[str]:
    for lane, name in enumerate(names):
        y = TOP + LINE * lane
        yield _mark(lane, start + LANE * lane, y - 4)
        yield label(start + LANE * len(names), y, name, "plot-label plot-head")


def _mark(lane: int, x: int, y: int) -> str:
    """A mark that differs by shape from series to series."""
    at = Decimal(x), Decimal(y)
    if lane == 0:
        return dot(*at, "plot-full")
    return diamond(*at, "plot-open") if lane == 1 else box(x - 5, y - 5, (10, 10), "0.55")
