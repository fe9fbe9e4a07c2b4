"""A path through the hierarchy from broad to narrow, each step with its counts."""

from collections.abc import Iterator, Sequence

from imagenet_wiki.plots.drawing import LINE, Plot, dot, label, line
from imagenet_wiki.plots.figures import Datum, series, told

WIDE, NARROW, STEP, TOP = 688, 360, 18, 30


def path_plot(title: str, shown: Sequence[Datum]) -> str:
    """The plot as SVG; nothing for no steps."""
    if not shown:
        return ""
    plot = Plot("path", title, f"A path from broad to narrow: {told(shown)}.")
    wide, wide_height = _beside(shown)
    narrow, narrow_height = _below(shown)
    return plot.drawn((WIDE, wide_height), wide) + plot.drawn(
        (NARROW, narrow_height), narrow, "narrow"
    )


def _steps(shown: Sequence[Datum]) -> dict[str, list[Datum]]:
    """What is shown of each step, the broadest first."""
    names = dict.fromkeys(datum.label for datum in shown)
    return {name: [datum for datum in shown if datum.label == name] for name in names}


def _beside(shown: Sequence[Datum]) -> tuple[list[str], int]:
    """Each step on a line, with a column of counts for each series."""
    names = series(shown)
    columns = {name: WIDE - 200 * (len(names) - 1 - i) for i, name in enumerate(names)}
    parts = [label(x, 16, name, "plot-label plot-head plot-end") for name, x in columns.items()]
    y = TOP + LINE
    for depth, (name, row) in enumerate(_steps(shown).items()):
        parts += _step(depth, name, y, 30)
        parts += [
            label(columns[datum.series], y, datum.words, "plot-value plot-end", datum.fact)
            for datum in row
        ]
        y += 30
    return parts, y


def _below(shown: Sequence[Datum]) -> tuple[list[str], int]:
    """Each step with its counts in the lines below it."""
    parts, y, height = list[str](), TOP, LINE * (1 + len(series(shown))) + 12
    for depth, (name, row) in enumerate(_steps(shown).items()):
        parts += _step(depth, name, y, height)
        x = STEP * depth + 22
        for place, datum in enumerate(row, 1):
            words = f"{datum.series}: {datum.words}"
            parts.append(label(x, y + LINE * place, words, "plot-value", datum.fact))
        y += height
    return parts, y


def _step(depth: int, name: str, y: int, height: int) -> Iterator[str]:
    x = 8 + STEP * depth
    if depth:
        yield line(x - STEP, y - 4 - height + 6, x - STEP, y - 4, "plot-stem")
        yield line(x - STEP, y - 4, x, y - 4, "plot-stem")
    yield dot(x, y - 4, "plot-full")
    yield label(x + 14, y, name, "plot-label plot-head")
