"""Classification results by edition: one mark per result, no line across changed test sets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from imagenet_wiki.plots.drawing import Plot, diamond, dot, label, line
from imagenet_wiki.plots.rows import WIDTH as ROWS
from imagenet_wiki.plots.rows import Row, rows
from imagenet_wiki.registry.registers import Point
from source_discipline.records.ledger import Ledger

WIDTH, HEIGHT = 688, 400
LEFT, RIGHT, TOP, BOTTOM = 56, 668, 70, 340
GRID = 5
ASIDE = 18
"""How far a result with extra data is moved to the right, so that no mark covers another."""


@dataclass(frozen=True, slots=True)
class PlottedResult:
    """One result: the edition's year, the error in percent, and whether extra data were used."""

    year: int
    error: Decimal
    extra: bool
    test_set: str
    team: str
    fact: str = ""


def plotted(points: Sequence[Point], ledger: Ledger) -> tuple[PlottedResult, ...]:
    """The results that have a year and a single value, in the order of the registry."""
    return tuple(_plotted(points, ledger))


def _plotted(points: Sequence[Point], ledger: Ledger) -> Iterator[PlottedResult]:
    for point in points:
        fact = ledger.get(point.fact)
        if fact and isinstance(fact.value, Decimal) and "year" in fact.about:
            extra, team = fact.about.get("data") == "extra", fact.about.get("team", "")
            yield PlottedResult(
                int(fact.about["year"]), fact.value, extra, point.test_set, team, fact.name
            )


def results_plot(results: Sequence[PlottedResult]) -> str:
    """The plot as SVG; nothing for no results."""
    if not results:
        return ""
    scale = _Scale.of(results)
    title = "Lowest top-5 classification errors of the challenge, by edition"
    plot = Plot("results", title, _described(results))
    wide = [*_grid(scale), *_bands(results, scale), *_marks(results, scale)]
    wide += _key(LEFT, HEIGHT - 16)
    narrow, bottom = rows(
        [_as_row(result, scale.ceiling) for result in results],
        [(Decimal(at) / scale.ceiling, f"{at}%") for at in range(0, scale.ceiling + 1, 2 * GRID)],
    )
    narrow += _key(0, bottom + 24)
    return plot.drawn((WIDTH, HEIGHT), wide) + plot.drawn((ROWS, bottom + 36), narrow, "narrow")


def _as_row(result: PlottedResult, ceiling: int) -> Row:
    name, value = f"{result.year} {result.team}", f"{result.error:f}%"
    test_set = f"Test set: {result.test_set}"
    return Row(name, value, result.error / ceiling, result.extra, test_set, result.fact)


@dataclass(frozen=True, slots=True)
class _Scale:
    first: int
    last: int
    ceiling: int

    @classmethod
    def of(cls, results: Sequence[PlottedResult]) -> "_Scale":
        years = [result.year for result in results]
        highest = max(result.error for result in results)
        return cls(min(years), max(years), (int(highest) // GRID + 1) * GRID)

    def x(self, year: Decimal | int) -> Decimal:
        slots = self.last - self.first + 1
        return LEFT + (Decimal(year) - self.first + Decimal("0.5")) * (RIGHT - LEFT) / slots

    def y(self, error: Decimal | int) -> Decimal:
        return BOTTOM - Decimal(error) * (BOTTOM - TOP) / self.ceiling


def _grid(scale: _Scale) -> Iterator[str]:
    for step in range(0, scale.ceiling + 1, GRID):
        yield line(LEFT, scale.y(step), RIGHT, scale.y(step), "plot-grid")
        yield label(LEFT - 8, scale.y(step) + 4, f"{step}%", "plot-label plot-end")
    for year in range(scale.first, scale.last + 1):
        yield label(scale.x(year), BOTTOM + 20, str(year), "plot-label plot-middle")


def _bands(results: Sequence[PlottedResult], scale: _Scale) -> Iterator[str]:
    """The test sets above the plot, with a line where one ends and the next begins."""
    half = Decimal("0.5")
    for name, members in groupby(results, key=lambda result: result.test_set):
        years = [member.year for member in members]
        if years[0] > scale.first:
            border = scale.x(years[0] - half)
            yield line(border, TOP - 34, border, BOTTOM, "plot-border")
        middle = (scale.x(years[0]) + scale.x(years[-1])) / 2
        yield label(middle, TOP - 20, name, "plot-label plot-middle")
    yield label(LEFT, TOP - 50, "Test set", "plot-label plot-head")


def _marks(results: Sequence[PlottedResult], scale: _Scale) -> Iterator[str]:
    for result in results:
        x, y = scale.x(result.year) + (ASIDE if result.extra else 0), scale.y(result.error)
        mark = diamond(x, y, "plot-open") if result.extra else dot(x, y, "plot-full")
        below = y + 22 if result.extra else y - 12
        value = format(result.error, "f")
        yield mark + label(x, below, value, "plot-value plot-middle", result.fact)


def _key(left: int, row: int) -> Iterator[str]:
    yield dot(Decimal(left + 12), Decimal(row - 4), "plot-full")
    yield label(left + 24, row, "supplied training data", "plot-label")
    yield diamond(Decimal(left + 202), Decimal(row - 4), "plot-open")
    yield label(left + 216, row, "extra training data", "plot-label")


def _described(results: Sequence[PlottedResult]) -> str:
    told = "; ".join(
        f"{result.year} {result.team} {result.error:f} percent"
        f"{' with extra data' if result.extra else ''}"
        for result in results
    )
    return f"A mark for each result, not joined where test sets differ: {told}."
