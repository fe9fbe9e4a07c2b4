"""Each figure as an SVG file with its own colors, and its data as CSV."""

import re
from collections.abc import Iterator

from imagenet_wiki.data.registry_files import results_csv
from imagenet_wiki.plots.drawn import drawn
from imagenet_wiki.plots.family import descent
from imagenet_wiki.plots.figures import data
from imagenet_wiki.registry.registers import Figure
from imagenet_wiki.wiki import wiki_of
from source_discipline.publishing.data.csv_json import delimited
from source_discipline.rules.result import Result

FOLDER = "data/figures/"
COLUMNS = ("label", "series", "value", "unit", "source", "locator", "read", "fact")
_SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
_SVG = re.compile(r"<svg .*?</svg>", re.DOTALL)
_STYLE = (
    "<style>svg{color:#1a1a1a;background:#fff;font-family:sans-serif}text{font-size:12px;fill:#1a1a1a;"
    "paint-order:stroke;stroke:#fff;stroke-width:3px}.plot-middle{text-anchor:middle}"
    ".plot-end{text-anchor:end}.plot-head{font-weight:700}.plot-grid{stroke:#ccc}"
    ".plot-stem{stroke:#666}.plot-border{stroke:#666;stroke-width:1.5;stroke-dasharray:4 4}"
    ".plot-full{fill:#1f5fa8;stroke:#fff;stroke-width:1.5}"
    ".plot-open{fill:#fff;stroke:#8a4b00;stroke-width:2}</style>"
)


def figure_files(result: Result) -> dict[str, str]:
    """The files of all figures, by path below the site's root."""
    figures = wiki_of(result.project).registry.figures
    return {
        f"{FOLDER}{figure.id}.{kind}": text
        for figure in figures
        for kind, text in (("svg", _svg(figure, result)), ("csv", _csv(figure, result)))
    }


def _svg(figure: Figure, result: Result) -> str:
    """The wide drawing, with what the style sheet of the site says of it."""
    project = result.project
    registry = wiki_of(project).registry
    found = _SVG.search(drawn(figure, registry, project.ledger, project.bibliography))
    if found is None:
        return ""
    head, rest = found.group().split(">", 1)
    width, height = _SIZE.findall(head)[0]
    size = f'width="{width}" height="{height}"'
    return f'{head} {size} xmlns="http://www.w3.org/2000/svg">{_STYLE}{rest}\n'


def _csv(figure: Figure, result: Result) -> str:
    if figure.id == "results":
        return results_csv(result)
    rows = _lineage(result) if figure.id == "family" else _rows(figure, result)
    return delimited([*rows])


def _lineage(result: Result) -> Iterator[tuple[str, ...]]:
    yield "artifact", "name", "made_from", "part"
    for each in descent(wiki_of(result.project).registry.artifacts):
        artifact = each.artifact
        yield artifact.id, artifact.name, artifact.made_from, artifact.made_from_part


def _rows(figure: Figure, result: Result) -> Iterator[tuple[str, ...]]:
    ledger = result.project.ledger
    yield COLUMNS
    for datum in data(figure, ledger, result.project.bibliography):
        if fact := ledger.get(datum.fact):
            value = f"{datum.value:f}" if datum.value else datum.words
            place = fact.source, fact.locator, fact.checked, fact.name
            yield datum.label, datum.series, value, fact.unit or "", *place
        else:
            yield datum.label, datum.series, datum.words, "", datum.source, "", "", ""
