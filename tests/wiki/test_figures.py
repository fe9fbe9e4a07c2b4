"""The figures: what is drawn is what is recorded, and can be read without seeing it."""

import csv
import io
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from conftest import last_review
from imagenet_wiki.data.figure_files import FOLDER, figure_files
from imagenet_wiki.pages.figures import FRAGMENTS
from imagenet_wiki.plots.areas import areas_plot
from imagenet_wiki.plots.compared import compared_plot
from imagenet_wiki.plots.drawing import lines
from imagenet_wiki.plots.drawn import DRAWINGS, FROM_REGISTERS
from imagenet_wiki.plots.family import descent, family_plot
from imagenet_wiki.plots.figures import Datum, data
from imagenet_wiki.plots.parts_of_whole import parts_plot
from imagenet_wiki.plots.path import path_plot
from imagenet_wiki.plots.timeline import timeline_plot
from imagenet_wiki.registry.registers import Artifact, Figure, Shown
from imagenet_wiki.wiki import wiki_of
from source_discipline.gate import check
from source_discipline.records.bibliography.bibliography import Bibliography
from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.records.values import Date
from source_discipline.rules.result import Result
from source_discipline.vocabulary.in_force import in_force

ROOT = Path(__file__).parents[2]
SHAPES = ("wide", "narrow")


@pytest.fixture(scope="module", name="result")
def _result() -> Result:
    return check(ROOT, date.fromisoformat(last_review()))


def read(html: str, shape: str) -> ElementTree.Element:
    """The drawing for one width of screen."""
    both = ElementTree.fromstring(f"<both>{html}</both>")
    (drawn,) = (each for each in both if f"plot-frame--{shape}" in each.get("class", ""))
    return drawn


def texts(root: ElementTree.Element) -> list[str]:
    return [each.text or "" for each in root.iter("text")]


def boxes(root: ElementTree.Element) -> list[tuple[Decimal, Decimal]]:
    """Width and height of each rectangle."""
    found = [(each.get("width", ""), each.get("height", "")) for each in root.iter("rect")]
    return [(Decimal(width), Decimal(height)) for width, height in found]


def counted(*values: int) -> tuple[Datum, ...]:
    return tuple(Datum(f"Part {value}", "", f"{value} plates", Decimal(value)) for value in values)


@pytest.mark.parametrize("shape", SHAPES)
def test_areas_are_as_the_counts(shape: str) -> None:
    large, small = boxes(read(areas_plot("Plates", counted(1600, 100)), shape))
    assert large[0] == large[1]
    assert small[0] == small[1]
    assert abs(large[0] * large[1] / (small[0] * small[1]) - 16) < Decimal("0.1")


@pytest.mark.parametrize("shape", SHAPES)
def test_parts_fill_the_bar_in_proportion(shape: str) -> None:
    drawn = read(parts_plot("plates", "Plates", counted(60, 30, 10)), shape)
    widths = [width for width, _ in boxes(drawn)]
    for width, share in zip(widths, (60, 30, 10), strict=True):
        assert abs(100 * width / sum(widths) - share) < Decimal("0.1")
    letters = [text for text in texts(drawn) if len(text) == 1]
    assert sorted(letters) == sorted("AABBCC"), "once in the bar, once at the words"


def event(label: str, series: str, year: int) -> Datum:
    return Datum(label, series, str(year), day=(year, 0, 0))


@pytest.mark.parametrize("shape", SHAPES)
def test_events_come_in_the_order_of_time_each_in_its_line(shape: str) -> None:
    shown = (
        event("Flood", "Losses", 1953),
        event("Founded", "House", 1901),
        event("Fire", "Losses", 1920),
    )
    drawn = read(timeline_plot("The archive", shown), shape)
    words = [text for text in texts(drawn) if text in {"Flood", "Founded", "Fire"}]
    assert words == ["Founded", "Fire", "Flood"]
    places = [Decimal(each.get("y", "")) for each in drawn.iter("text") if each.text in words]
    assert all(above < below for above, below in pairwise(places))
    assert len(list(drawn.iter("circle"))) == 2 + 1  # the first series has two events and its key


def of_models(first: str, second: str) -> tuple[Datum, ...]:
    return (
        Datum("Old plates", "Reader", first, Decimal(first)),
        Datum("Old plates", "Keeper", second, Decimal(second)),
    )


@pytest.mark.parametrize("shape", SHAPES)
def test_marks_of_one_value_do_not_cover_each_other(shape: str) -> None:
    drawn = read(compared_plot("plates", "Plates", of_models("76.2", "76.2")), shape)
    key, mark = (Decimal(each.get("cy", "")) for each in drawn.iter("circle"))
    assert key < mark
    corners = [each.get("points", "") for each in drawn.iter("polygon")][-1]
    lowest = min(Decimal(corner.partition(",")[2]) for corner in corners.split())
    assert lowest - mark >= 5
    assert texts(drawn).count("76.2%") == 2


@pytest.mark.parametrize(("share", "side"), [("2.7", "below"), ("77.1", "left")])
def test_a_value_without_room_beside_its_mark_is_below_it(share: str, side: str) -> None:
    drawn = read(compared_plot("plates", "Plates", of_models(share, "99")), "narrow")
    (value,) = (each for each in drawn.iter("text") if each.text == f"{share}%")
    (_, mark) = (each for each in drawn.iter("circle"))
    below = Decimal(value.get("y", "")) - Decimal(mark.get("cy", "")) > 12
    assert below is (side == "below")


def artifact(name: str, made_from: str = "", part: str = "") -> Artifact:
    told = dict.fromkeys(("family", "described", "stands_for", "mistaken_for", "terms"), "")
    return Artifact(
        name.lower(), name, **told, counts=(), sources=(), made_from=made_from, made_from_part=part
    )  # fmt: skip


HOUSE = (
    artifact("Archive"), artifact("Survey", "archive", "plates"), artifact("Prints", "survey"),
    artifact("Recount", "archive"), artifact("Elsewhere"),
)  # fmt: skip


def test_each_artifact_is_below_what_it_was_made_from() -> None:
    assert [(each.artifact.name, each.depth) for each in descent(HOUSE)] == [
        ("Archive", 0), ("Survey", 1), ("Prints", 2), ("Recount", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_a_line_is_dashed_where_only_a_part_was_made_from_it(shape: str) -> None:
    drawn = read(family_plot("Plates", HOUSE), shape)
    dashed = [each for each in drawn.iter("line") if "plot-border" in each.get("class", "")]
    assert len(dashed) == 1
    assert "Survey (plates)" in texts(drawn)
    assert "Elsewhere" not in texts(drawn)


@pytest.mark.parametrize("shape", SHAPES)
def test_each_step_of_a_path_has_its_counts_and_is_further_in(shape: str) -> None:
    shown = (
        Datum("house", "Plates", "90 plates", Decimal(90)),
        Datum("house", "Prints", "9 prints", Decimal(9)),
        Datum("room", "Plates", "30 plates", Decimal(30)),
    )
    drawn = read(path_plot("Rooms", shown), shape)
    said = " ".join(texts(drawn))
    assert all(words in said for words in ("90 plates", "9 prints", "30 plates"))
    house, room = (each for each in drawn.iter("text") if each.text in {"house", "room"})
    assert Decimal(house.get("x", "")) < Decimal(room.get("x", ""))
    assert Decimal(house.get("y", "")) < Decimal(room.get("y", ""))


def test_long_labels_are_broken_between_words() -> None:
    assert lines("one two three", 60) == ["one two", "three"]
    assert lines("one two three", 400) == ["one two three"]
    assert lines("unbreakable", 10) == ["unbreakable"]


def test_a_value_a_day_and_the_year_of_a_source_are_shown() -> None:
    plates = Fact(
        "survey1999",
        "plates",
        "Plates.",
        "Table 2",
        "full-text",
        value=Decimal(5000),
        unit="plates",
    )
    fire = Fact("survey1999", "fire", "A fire.", "Table 2", "full-text", value=Date(1920, 3, 1))
    figure = Figure(
        "timeline", "Plates", "", (Shown("Plates", fact="survey1999#plates"),
        Shown("Fire", fact="survey1999#fire"), Shown("Survey", source="survey1999"),
        Shown("No", source="none")),
    )  # fmt: skip
    sources = Bibliography((Source("survey1999", "paper", "book", year="1999"),))
    shown = data(figure, Ledger((plates, fire)), sources)
    assert [datum.words for datum in shown] == ["5,000 plates", "March 1, 1920", "1999"]
    assert [datum.day for datum in shown] == [(0, 0, 0), (1920, 3, 1), (1999, 0, 0)]


def test_every_figure_can_be_drawn_and_is_called_by_a_page(result: Result) -> None:
    figures = wiki_of(result.project).registry.figures
    assert {figure.id for figure in figures} == {*DRAWINGS, *FROM_REGISTERS}
    page = (ROOT / "docs/imagenet.md").read_text(encoding="utf-8")
    called = re.findall(r"^\{\{ figure-([\w-]+) \}\}$", page, re.MULTILINE)
    assert called == [figure.id for figure in figures], "numbered in the order of the page"


def shown_words(figure: Figure, result: Result) -> Sequence[str]:
    shown = data(figure, result.project.ledger, result.project.bibliography)
    return [datum.words.split()[0] for datum in shown]


def test_every_value_is_in_drawing_description_and_table(result: Result) -> None:
    with in_force(result.project.vocabulary):
        for figure in wiki_of(result.project).registry.figures:
            block = FRAGMENTS[f"figure-{figure.id}"](result.project)
            assert block
            assert "\n" not in block.html
            described = re.findall(r"<desc[^>]*>(.*?)</desc>", block.html)
            assert len(described) == len(SHAPES), figure.id
            for words in shown_words(figure, result):
                assert all(words in each for each in described), (figure.id, words)
                assert words in block.html.partition("<table>")[2], (figure.id, words)
            assert len(block.facts) >= sum(bool(item.fact) for item in figure.items)


def test_each_figure_has_a_drawing_and_its_data_to_take_away(result: Result) -> None:
    with in_force(result.project.vocabulary):
        files = figure_files(result)
    for figure in wiki_of(result.project).registry.figures:
        drawing = ElementTree.fromstring(files[f"{FOLDER}{figure.id}.svg"])
        assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
        assert drawing.find("{http://www.w3.org/2000/svg}style") is not None
        rows = list(csv.reader(io.StringIO(files[f"{FOLDER}{figure.id}.csv"])))
        assert len({len(row) for row in rows}) == 1
        assert len(rows) > max(len(figure.items), 1)


def test_each_value_that_is_drawn_leads_to_its_card(result: Result) -> None:
    with in_force(result.project.vocabulary):
        for figure in wiki_of(result.project).registry.figures:
            block = FRAGMENTS[f"figure-{figure.id}"](result.project)
            assert block
            drawing = block.html.partition("<details>")[0]
            told = re.findall(r'<text [^<>]*data-fact="([^"]+)"', drawing)
            shown = {item.fact for item in figure.items if item.fact}
            assert shown <= set(told) <= set(block.facts), figure.id
