"""The plots: what is drawn is what is recorded, in its place, and can be read without seeing it."""

import re
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from imagenet_wiki.plots import rows
from imagenet_wiki.plots.results import BOTTOM, TOP, PlottedResult, plotted, results_plot
from imagenet_wiki.plots.sizes import LEFT, RIGHT, Size, sizes, sizes_plot
from imagenet_wiki.registry.registers import Artifact, Count, Point
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger

RESULTS = (
    PlottedResult(1999, Decimal("20.5"), False, "Old <set>", "Keepers"),
    PlottedResult(2000, Decimal("10.25"), False, "New", "Keepers"),
    PlottedResult(2000, Decimal("8"), True, "New", "Readers"),
)


def read(html: str, shape: str = "wide") -> ElementTree.Element:
    """The drawing for one width of screen."""
    both = ElementTree.fromstring(f"<both>{html}</both>")
    (drawn,) = (each for each in both if f"plot-frame--{shape}" in each.get("class", ""))
    return drawn


def found(root: ElementTree.Element, tag: str, kind: str = "") -> list[ElementTree.Element]:
    return [each for each in root.iter(tag) if kind in each.get("class", "").split() or not kind]


def texts(root: ElementTree.Element, kind: str) -> list[str]:
    return [each.text or "" for each in found(root, "text", kind)]


def test_each_result_is_a_mark_with_its_value() -> None:
    root = read(results_plot(RESULTS))
    assert texts(root, "plot-value") == ["20.5", "10.25", "8"]
    heights = [Decimal(dot.get("cy", "")) for dot in found(root, "circle", "plot-full")][:2]
    ceiling = 25
    for height, error in zip(heights, ("20.5", "10.25"), strict=True):
        wanted = BOTTOM - Decimal(error) * (BOTTOM - TOP) / ceiling
        assert abs(height - wanted) < 1


def test_extra_data_differ_in_shape_and_no_line_joins_results() -> None:
    root = read(results_plot(RESULTS))
    assert len(found(root, "polygon")) == 2  # a mark and its key
    assert found(root, "polyline") + found(root, "path") == []


def test_no_mark_covers_another() -> None:
    near = (RESULTS[1], replace(RESULTS[2], error=Decimal(10)))
    root = read(results_plot(near))
    (circle,) = found(root, "circle", "plot-full")[:1]
    corners = found(root, "polygon")[0].get("points", "").split()
    left = min(Decimal(corner.split(",")[0]) for corner in corners)
    assert left > Decimal(circle.get("cx", "")) + Decimal(circle.get("r", ""))


def test_test_sets_are_named_and_parted() -> None:
    root = read(results_plot(RESULTS))
    assert {"Old <set>", "New"} <= set(texts(root, "plot-label"))
    assert len(found(root, "line", "plot-border")) == 1
    one = tuple(replace(result, test_set="New") for result in RESULTS)
    assert found(read(results_plot(one)), "line", "plot-border") == []


SHAPES = pytest.mark.parametrize("shape", ["wide", "narrow"])


@SHAPES
def test_a_plot_is_told_in_words(shape: str) -> None:
    root = read(results_plot(RESULTS), shape)
    svg = root.find("svg")
    assert svg is not None
    assert svg.get("role") == "img"
    title, description = svg.find("title"), svg.find("desc")
    assert title is not None
    assert description is not None
    assert svg.get("aria-labelledby") == title.get("id")
    assert svg.get("aria-describedby") == description.get("id")
    told = description.text or ""
    assert "2000 Readers 8 percent with extra data" in told
    assert "1999 Keepers 20.5 percent;" in told


def test_both_widths_have_ids_of_their_own() -> None:
    html = results_plot(RESULTS)
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids)) == 6


def test_on_a_narrow_screen_each_result_is_a_row_under_its_test_set() -> None:
    root = read(results_plot(RESULTS), "narrow")
    assert texts(root, "plot-value") == ["20.5%", "10.25%", "8%"]
    assert texts(root, "plot-head") == ["Test set: Old <set>", "Test set: New"]
    assert {"1999 Keepers", "2000 Readers"} <= set(texts(root, "plot-label"))
    stems = [Decimal(each.get("x2", "")) for each in found(root, "line", "plot-stem")]
    zero, half = Decimal(rows.LEFT), Decimal(rows.RIGHT - rows.LEFT) / 25
    assert [
        abs(zero + half * error - x) < 1
        for error, x in zip((Decimal("20.5"), Decimal("10.25"), Decimal(8)), stems, strict=True)
    ] == [True] * 3
    assert len(found(root, "polygon")) == 2


@SHAPES
def test_no_part_reaches_beyond_the_drawing(shape: str) -> None:
    root = read(results_plot(RESULTS), shape)
    svg = root.find("svg")
    assert svg is not None
    _, _, width, height = map(Decimal, svg.get("viewBox", "").split())
    for part in root.iter():
        for name in ("x", "x1", "x2", "cx"):
            assert 0 <= Decimal(part.get(name, "0")) <= width
        for name in ("y", "y1", "y2", "cy"):
            assert 0 <= Decimal(part.get(name, "0")) <= height


def test_nothing_is_drawn_from_nothing() -> None:
    assert results_plot(()) == sizes_plot(()) == ""


def test_only_results_with_a_year_and_a_value_are_drawn() -> None:
    def fact(name: str, **about: str) -> Fact:
        return Fact("s", name, "", "", "full-text", value=Decimal(5), about=about)

    ledger = Ledger((fact("a", year="1999", data="extra"), fact("b")))
    points = [Point(name, "t", "c") for name in ("s#a", "s#b", "s#c")]
    assert plotted(points, ledger) == (PlottedResult(1999, Decimal(5), True, "t", "", "s#a"),)


def artifact(name: str, fact: str) -> Artifact:
    counts = (Count("images", fact, "train"),)
    return Artifact(name, name, "suite", "", "", "", "", counts, (), size=fact)


def test_sizes_are_ordered_and_stand_on_a_logarithmic_scale() -> None:
    values = {"a": 100, "b": 10000, "c": 1000}
    ledger = Ledger(
        tuple(Fact("s", n, "", "", "full-text", value=Decimal(v)) for n, v in values.items())
    )
    shown = sizes([artifact(name, f"s#{name}") for name in (*values, "none")], ledger)
    assert [size.artifact.id for size in shown] == ["b", "c", "a"]
    assert isinstance(shown[0], Size)
    assert shown[0].part == "train"
    dots = [Decimal(dot.get("cx", "")) for dot in found(read(sizes_plot(shown)), "circle")]
    steps = [one - other for one, other in pairwise(dots)]
    assert abs(steps[0] - steps[1]) < 1, "equal ratios are equal distances"
    assert dots[-1] == LEFT
    assert max(dots) < RIGHT
