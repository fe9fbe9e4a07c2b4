"""The results of the challenge by edition, and the sizes of the artifacts: plot, table, file."""

from collections.abc import Iterator

from imagenet_wiki.pages.artifacts import KIND, artifact_address
from imagenet_wiki.plots.results import plotted, results_plot
from imagenet_wiki.plots.sizes import Size, sizes, sizes_plot
from imagenet_wiki.registry.registers import Point
from imagenet_wiki.wiki import wiki_of
from source_discipline.prose.generated_page import Block, GeneratedPage
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, link, table
from source_discipline.publishing.html.record_values import RecordValues
from source_discipline.rules.project import Project

_RESULTS = """\
# Classification results of the challenge

The lowest top-5 test errors that the results pages of ILSVRC list, edition by edition. They are
often drawn as a single falling curve. The marks below are not joined, for these reasons.

- **Test sets differ.** The first editions had test sets of their own; only from ILSVRC2012 on are
  errors measured on the same images.
- **Data conditions differ.** A circle marks entries trained on the supplied data, a diamond those
  with extra data. The lowest number of an edition need not be its winner.
- **From ILSVRC2012 on most are ensembles.** A mark shows what several networks reached together,
  not what the architecture of the same name reaches by itself.
- **The task moved.** In the last editions classification error is a column of the
  localization task, and its best entry need not have won that.

"""
_SIZES = """\
# Sizes of the artifacts

The count that represents the size of each artifact in the [registry](../artifacts/index.md), on a
logarithmic scale. The counts are of different things, which the table names: of all images, of a
training set, of the images in a copy that somebody counted. A large distance in the plot is safe
to rely on; a small one is not. Corrupted copies of one image each count.

"""


def result_pages(project: Project) -> Iterator[GeneratedPage]:
    """Both pages, as far as the registry has something to show."""
    registry = wiki_of(project).registry
    if registry.points:
        yield _results(registry.points, project)
    if shown := sizes(registry.artifacts, project.ledger):
        yield _sizes(shown, project)


def _results(points: tuple[Point, ...], project: Project) -> GeneratedPage:
    values = RecordValues(project, "../")
    rows = (_result(point, values) for point in points)
    heads = ("Edition", "Entry", "Top-5 error", "Test set", "Caveat and source")
    about = "Top-5 errors of the ImageNet challenge by edition, with every caveat."
    parts = (
        _RESULTS,
        Block(results_plot(plotted(points, project.ledger))),
        _same_as_table("results.csv"),
        values.block(table(heads, rows, "Lowest top-5 test errors by edition")),
    )
    return GeneratedPage("results/index.md", PageHead("Classification results", about, KIND), parts)


def _same_as_table(file: str) -> str:
    return f"\n## Data table\n\nTo be downloaded as [{file}](../data/{file}).\n\n"


def _result(point: Point, values: RecordValues) -> tuple[str, ...]:
    fact = values.record.ledger.get(point.fact)
    about = fact.about if fact else {}
    return (
        cell(about.get("dataset", "")),
        f"{cell(about.get('team', ''))}<br>{cell(about.get('data', ''))} data",
        values.value(point.fact),
        cell(point.test_set),
        f"{values.prose(point.caveat)}<br>{values.origin(point.fact)}",
    )


def _sizes(shown: tuple[Size, ...], project: Project) -> GeneratedPage:
    values = RecordValues(project, "../../")
    rows = (_size(size, values) for size in shown)
    heads = ("Artifact", "Count", "Of what", "Source")
    about = "How many images each artifact called ImageNet has, on a logarithmic scale."
    parts = (
        _SIZES,
        Block(sizes_plot(shown)),
        _same_as_table("sizes.csv"),
        values.block(table(heads, rows, "Sizes of the artifacts")),
    )
    return GeneratedPage("results/sizes.md", PageHead("Sizes of the artifacts", about, KIND), parts)


def _size(size: Size, values: RecordValues) -> tuple[str, ...]:
    return (
        link(values.root + artifact_address(size.artifact), size.artifact.name),
        values.value(size.fact),
        cell(", ".join(filter(None, (size.unit, size.part)))),
        values.origin(size.fact),
    )
