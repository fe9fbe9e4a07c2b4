"""The sizes of the artifacts on a logarithmic scale, the largest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from imagenet_wiki.plots.drawing import Plot, dot, label, line
from imagenet_wiki.plots.rows import WIDTH as ROWS
from imagenet_wiki.plots.rows import Row, rows
from imagenet_wiki.registry.registers import Artifact
from source_discipline.records.ledger import Ledger
from source_discipline.verdicts.fact_words import figure

WIDTH, LEFT, RIGHT, TOP, ROW = 760, 280, 690, 40, 26
_MILLION = 6


@dataclass(frozen=True, slots=True)
class Size:
    """The count that represents an artifact's size."""

    artifact: Artifact
    fact: str
    value: Decimal
    words: str
    """The value as the source prints it."""
    unit: str
    part: str
    """What is counted, where the count is not of the whole."""


def sizes(artifacts: Sequence[Artifact], ledger: Ledger) -> tuple[Size, ...]:
    """The sizes of all artifacts that name a fact for it, the largest first."""
    return tuple(sorted(_sizes(artifacts, ledger), key=lambda size: -size.value))


def _sizes(artifacts: Sequence[Artifact], ledger: Ledger) -> Iterator[Size]:
    for artifact in artifacts:
        fact = ledger.get(artifact.size)
        if fact and isinstance(fact.value, Decimal) and fact.value > 0:
            part = next((c.part for c in artifact.counts if c.fact == fact.name), "")
            yield Size(artifact, fact.name, fact.value, figure(fact), fact.unit or "", part)


def sizes_plot(shown: Sequence[Size]) -> str:
    """The plot as SVG; nothing for no sizes."""
    if not shown:
        return ""
    low = min(size.value.adjusted() for size in shown)
    high = max(size.value.adjusted() for size in shown) + 1
    bottom = TOP + ROW * len(shown)
    parts = [*_grid(low, high, bottom)]
    for index, size in enumerate(shown):
        parts += _row(size, TOP + ROW * index + ROW // 2, low, high)
    plot = Plot("sizes", "Sizes of the artifacts, on a logarithmic scale", _described(shown))
    narrow, height = rows([_as_row(size, low, high) for size in shown], _narrow_scale(low, high))
    return plot.drawn((WIDTH, bottom + 36), parts) + plot.drawn(
        (ROWS, height + 12), narrow, "narrow"
    )


def _as_row(size: Size, low: int, high: int) -> Row:
    place = (size.value.log10() - low) / (high - low)
    return Row(size.artifact.name, size.words, place)


def _narrow_scale(low: int, high: int) -> list[tuple[Decimal, str]]:
    """A line for each power of ten, of which only the ends and the middle are named."""
    named = {low, (low + high) // 2, high}
    return [
        (Decimal(power - low) / (high - low), _power(power) if power in named else "")
        for power in range(low, high + 1)
    ]


def _x(value: Decimal, low: int, high: int) -> Decimal:
    return LEFT + (value.log10() - low) * (RIGHT - LEFT) / (high - low)


def _grid(low: int, high: int, bottom: int) -> Iterator[str]:
    for power in range(low, high + 1):
        x = _x(Decimal(10) ** power, low, high)
        yield line(x, TOP - 6, x, bottom, "plot-grid")
        yield label(x, TOP - 14, _power(power), "plot-label plot-middle")
    yield label(LEFT, bottom + 24, "each line is ten times the previous one", "plot-label")


def _power(power: int) -> str:
    """A power of ten as short as a scale needs it: `100,000`, `10 million`."""
    return f"{10**power:,}" if power < _MILLION else f"{10 ** (power - _MILLION)} million"


def _row(size: Size, y: int, low: int, high: int) -> Iterator[str]:
    x = _x(size.value, low, high)
    yield label(LEFT - 12, y + 4, size.artifact.name, "plot-label plot-end")
    yield line(LEFT, y, x, y, "plot-stem") + dot(x, Decimal(y), "plot-full")
    yield label(x + 10, y + 4, size.words, "plot-value")


def _described(shown: Sequence[Size]) -> str:
    told = "; ".join(f"{size.artifact.name} {size.words} {size.unit}" for size in shown)
    return f"One row per artifact, the largest first: {told}."
