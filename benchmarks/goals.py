"""The goals for the cost of checking, and whether the figures of a run meet them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from measurement import Cost
from this_wiki import COLD, EDITED, STOCK, UNCHANGED

Costs = Mapping[tuple[str, int], Cost]
"""By contestant and number of pages."""
_MEMORY = 100
_BEYOND = 0.15


@dataclass(frozen=True, slots=True)
class Outcome:
    """A goal, what was measured, and whether it is met; None where something was not measured."""

    goal: str
    measured: str
    met: bool | None


def outcomes(costs: Costs, pages: int = 1000, many: int = 10_000) -> Iterator[Outcome]:
    """Each goal with its figures."""
    cold, start = ("check, cold", pages), ("start-up alone", pages)
    stock = ("build: + stock mkdocs-bibtex", pages)
    yield _ratio(costs, "check, cold, at most 3 % of the stock build", cold, stock, 0.03)
    textlint = ("textlint, one rule on digits", pages)
    yield _ratio(costs, "check, cold, at most a tenth of textlint", cold, textlint, 0.1)
    rumdl = ("rumdl, all rules", pages)
    yield _ratio(costs, "check, cold, at most 3 times rumdl", cold, rumdl, 3)
    gate = ("build: + gate, cards, registers", pages)
    yield _ratio(costs, "whole build at most .75 of the stock build", gate, stock, 0.75)
    yield from _own_wiki(costs)
    edited = ("check, one page edited", pages)
    yield _ratio(costs, "check after an edit at most a tenth of cold", edited, cold, 0.1)
    yield _beyond(costs, ("check, unchanged", pages), start)
    yield _at_most(costs, start, 0.15)
    yield _at_most(costs, ("judge, one wording", pages), 0.25)
    yield _linear(costs, "check, cold", pages, many)
    yield _memory(costs, cold)


_OWN = ((COLD, 0.75), (UNCHANGED, 0.25), (EDITED, 0.3))
"""At most so much of the stock build."""


def _own_wiki(costs: Costs) -> Iterator[Outcome]:
    """This wiki's builds beside the stock build of its pages, of which there is one number only."""
    for name, most in _OWN:
        for pages in [pages for each, pages in costs if each == name]:
            goal = f"{name}, at most {most} of the stock build of its pages"
            yield _ratio(costs, goal, (name, pages), (STOCK, pages), most)


def _ratio(
    costs: Costs, goal: str, ours: tuple[str, int], theirs: tuple[str, int], most: float
) -> Outcome:
    if ours not in costs or theirs not in costs:
        return Outcome(goal, "not measured", None)
    ratio = costs[ours].median / costs[theirs].median
    return Outcome(goal, f"{ratio:.3f}", ratio <= most)


def _beyond(costs: Costs, unchanged: tuple[str, int], start: tuple[str, int]) -> Outcome:
    goal = f"check, unchanged, at most {_BEYOND} s beyond start-up"
    if unchanged not in costs or start not in costs:
        return Outcome(goal, "not measured", None)
    seconds = costs[unchanged].median - costs[start].median
    return Outcome(goal, f"{seconds:.2f} s", seconds <= _BEYOND)


def _at_most(costs: Costs, ours: tuple[str, int], most: float) -> Outcome:
    goal = f"{ours[0]}, at most {most} s"
    if ours not in costs:
        return Outcome(goal, "not measured", None)
    return Outcome(goal, f"{costs[ours].median:.2f} s", costs[ours].median <= most)


def _linear(costs: Costs, name: str, pages: int, many: int) -> Outcome:
    goal = f"time of the cold check at {many:,} to {pages:,} pages within 9 to 11"
    if (name, pages) not in costs or (name, many) not in costs:
        return Outcome(goal, "not measured", None)
    ratio = costs[name, many].median / costs[name, pages].median
    return Outcome(goal, f"{ratio:.1f}", 9 <= ratio <= 11)


def _memory(costs: Costs, cold: tuple[str, int]) -> Outcome:
    goal = f"peak memory of the cold check under {_MEMORY} MB"
    if cold not in costs:
        return Outcome(goal, "not measured", None)
    most = max(cost.memory for (name, _), cost in costs.items() if name == cold[0])
    return Outcome(goal, f"{most:.0f} MB", most < _MEMORY)
