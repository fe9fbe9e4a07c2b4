"""Results at a glance: a mark a year, small enough to stand beside text on any screen."""

from collections.abc import Sequence
from decimal import Decimal

from imagenet_wiki.plots.drawing import Plot, dot, label, line
from imagenet_wiki.plots.results import PlottedResult

WIDTH, HEIGHT = 380, 190
LEFT, RIGHT, TOP, BOTTOM = 22, 358, 28, 158


def glance_plot(results: Sequence[PlottedResult]) -> str:
    """The lowest result of each year with the supplied data, as SVG; nothing for no results."""
    shown = _lowest(results)
    if not shown:
        return ""
    highest = max(result.error for result in shown)
    parts = [line(0, BOTTOM, WIDTH, BOTTOM, "plot-grid")]
    for place, result in enumerate(shown):
        x = LEFT + Decimal(RIGHT - LEFT) * place / max(len(shown) - 1, 1)
        y = BOTTOM - result.error * (BOTTOM - TOP) / highest
        parts += [
            line(x, y, x, BOTTOM, "plot-stem"),
            dot(x, y, "plot-full"),
            label(x, y - 10, f"{result.error:.1f}", "plot-value plot-middle"),
            label(x, BOTTOM + 20, str(result.year), "plot-label plot-middle"),
        ]
    told = "; ".join(f"{each.year} {each.team} {each.error:f} percent" for each in shown)
    title = "Lowest top-5 errors with supplied data, by edition, in percent"
    plot = Plot("glance", title, f"A mark a year: {told}.")
    return plot.drawn((WIDTH, HEIGHT), parts, "small")


def _lowest(results: Sequence[PlottedResult]) -> list[PlottedResult]:
    by_year: dict[int, PlottedResult] = {}
    for result in sorted(results, key=lambda each: (each.year, each.error)):
        if not result.extra:
            by_year.setdefault(result.year, result)
    return list(by_year.values())
