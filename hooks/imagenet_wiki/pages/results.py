"""The results of the challenge by edition, and the sizes of the artifacts: plot, table, file."""

from imagenet_wiki.pages.artifacts import artifact_address
from imagenet_wiki.plots.results import entries, results_plot
from imagenet_wiki.plots.sizes import Size, sizes, sizes_plot
from imagenet_wiki.registry.entries import Point
from imagenet_wiki.wiki import wiki_of
from source_discipline.publishing.html.pieces import cell, front, link, record_section, table
from source_discipline.publishing.html.record_values import RecordValues
from source_discipline.rules.result import Result

_RESULTS = """\
# Classification results of the challenge

The lowest top-5 test errors that the results pages of ILSVRC list, edition by edition, as the
ledger records them. They are often drawn as a single falling curve. They are not one: the marks
below are not joined, for these reasons.

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


def result_pages(result: Result) -> dict[str, str]:
    """Both pages, as far as the registry has something to show."""
    project = result.project
    pages = {}
    if wiki_of(project).registry.points:
        pages["results/index.md"] = _results(result)
    if shown := sizes(wiki_of(project).registry.artifacts, project.ledger):
        pages["results/sizes.md"] = _sizes(shown, result)
    return pages


def _results(result: Result) -> str:
    project, values = result.project, RecordValues(result, "../")
    plot = results_plot(entries(wiki_of(project).registry.points, project.ledger))
    rows = (_result(point, values) for point in wiki_of(project).registry.points)
    heads = ("Edition", "Entry", "Top-5 error", "Test set", "Caveat and source")
    return (
        front(
            "Classification results",
            "Top-5 errors of the ImageNet challenge by edition, with every caveat.",
            "Wiki · Register",
        )
        + _RESULTS
        + record_section(plot)
        + "\n## The same as a table\n\nTo be downloaded as [results.csv](../data/results.csv).\n\n"
        + record_section(table(heads, rows, "Lowest top-5 test errors by edition"))
    )


def _result(point: Point, values: RecordValues) -> tuple[str, ...]:
    fact = values.result.project.ledger.get(point.fact)
    about = fact.about if fact else {}
    return (
        cell(about.get("dataset", "")),
        f"{cell(about.get('team', ''))}<br>{cell(about.get('data', ''))} data",
        values.value(point.fact),
        cell(point.test_set),
        f"{values.prose(point.caveat)}<br>{values.origin(point.fact)}",
    )


def _sizes(shown: tuple[Size, ...], result: Result) -> str:
    values = RecordValues(result, "../../")
    rows = (_size(size, values) for size in shown)
    heads = ("Artifact", "Count", "Of what", "Source")
    return (
        front(
            "Sizes of the artifacts",
            "How many images each artifact called ImageNet has, on a logarithmic scale.",
            "Wiki · Register",
        )
        + _SIZES
        + record_section(sizes_plot(shown))
        + "\n## The same as a table\n\nTo be downloaded as [sizes.csv](../data/sizes.csv).\n\n"
        + record_section(table(heads, rows, "Sizes of the artifacts"))
    )


def _size(size: Size, values: RecordValues) -> tuple[str, ...]:
    return (
        link(values.root + artifact_address(size.artifact), size.artifact.name),
        values.value(size.fact),
        cell(", ".join(filter(None, (size.unit, size.part)))),
        values.origin(size.fact),
    )
