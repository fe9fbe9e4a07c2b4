"""The figures of the pages: a drawing, its caption, its table, and files to take away."""

from collections.abc import Iterable
from functools import partial
from types import MappingProxyType

from imagenet_wiki.pages.artifacts import artifact_address
from imagenet_wiki.plots.drawn import DRAWINGS, FROM_REGISTERS, drawn
from imagenet_wiki.plots.family import descent
from imagenet_wiki.plots.figures import Datum, data
from imagenet_wiki.registry.registers import Figure, Point
from imagenet_wiki.wiki import wiki_of
from source_discipline.prose.generated_page import Block
from source_discipline.publishing.html.pieces import cell, link, table
from source_discipline.publishing.html.record_values import RecordValues
from source_discipline.rules.project import Project

ROOT = "../"
"""From each page that holds a figure to the site's root."""
HOME = "imagenet/"
"""The page on which a figure has its address."""


def figure_block(name: str, project: Project) -> Block | None:
    """A figure with all that belongs to it, if the register has it."""
    figures = wiki_of(project).registry.figures
    for number, figure in enumerate(figures, 1):
        if figure.id == name:
            values = RecordValues(project, ROOT)
            return values.block(_html(figure, number, project, values))
    return None


FRAGMENTS = MappingProxyType(
    {f"figure-{name}": partial(figure_block, name) for name in (*DRAWINGS, *FROM_REGISTERS)}
)


def _html(figure: Figure, number: int, project: Project, values: RecordValues) -> str:
    title = f"Figure {number}. {figure.title}"
    registry = wiki_of(project).registry
    drawing = drawn(figure, registry, project.ledger, project.bibliography)
    caption = f"<p><strong>{cell(title)}.</strong> {values.prose(figure.caption)}</p>"
    return (
        f'<div id="figure-{figure.id}">{drawing}{caption}'
        f"<details><summary>Data table and files of figure {number}</summary>"
        f"{_table(figure, project, values)}{_taken(figure, title)}</details></div>"
    )


def _taken(figure: Figure, title: str) -> str:
    stem = f"{ROOT}data/figures/{figure.id}"
    files = f"{link(f'{stem}.svg', 'SVG')}, {link(f'{stem}.csv', 'CSV')}"
    picture = f'<button type="button" data-picture="{stem}.svg" hidden>PNG</button>'
    place = link(f"{ROOT}{HOME}#figure-{figure.id}", f"#figure-{figure.id}")
    citing = '<button type="button" data-figure hidden>Copy citation</button>'
    return (
        f'<p class="figure-files">To take away: {files}. {picture} To cite: “{cell(title)}”, in the'
        f" article “ImageNet” of the ImageNet Wiki, {place}, and the sources of the values shown."
        f" {citing}</p>"
    )


def _table(figure: Figure, project: Project, values: RecordValues) -> str:
    registry = wiki_of(project).registry
    if figure.id == "results":
        rows = (_result(point, values) for point in registry.points)
        return table(("Entry", "Top-5 error", "Test set", "Caveat"), rows, figure.title)
    if figure.id == "family":
        return table(("Artifact", "Made from"), _lineage(project), figure.title)
    shown = data(figure, project.ledger, project.bibliography)
    return table(*_values(shown, values), figure.title)


def _result(point: Point, values: RecordValues) -> tuple[str, ...]:
    fact = values.record.ledger.get(point.fact)
    about = fact.about if fact else {}
    return (
        cell(f"{about.get('dataset', '')}, {about.get('team', '')}, {about.get('data', '')} data"),
        values.value(point.fact),
        cell(point.test_set),
        values.prose(point.caveat),
    )


def _lineage(project: Project) -> Iterable[tuple[str, str]]:
    artifacts = wiki_of(project).registry.artifacts
    names = {artifact.id: artifact.name for artifact in artifacts}
    for each in descent(artifacts):
        artifact = each.artifact
        part = f" ({artifact.made_from_part})" if artifact.made_from_part else ""
        origin = names.get(artifact.made_from, "nothing else listed here")
        yield link(ROOT + artifact_address(artifact), artifact.name), cell(origin + part)


def _values(
    shown: tuple[Datum, ...], values: RecordValues
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The heads and the rows of the table of a figure that has its own data.

    A recorded value has its source on its card; the year of a source has the source beside it.
    """
    grouped = any(datum.series for datum in shown)
    rows = [
        (
            cell(datum.label),
            *((cell(datum.series),) if grouped else ()),
            values.value(datum.fact)
            if datum.fact
            else f"{cell(datum.words)}, {values.source(datum.source)}",
        )
        for datum in shown
    ]
    return ("What", *(("Series",) if grouped else ()), "Recorded"), rows
