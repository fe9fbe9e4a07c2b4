"""How each figure is drawn, by its id."""

from collections.abc import Callable, Mapping
from functools import partial

from imagenet_wiki.plots.areas import areas_plot
from imagenet_wiki.plots.compared import compared_plot
from imagenet_wiki.plots.family import family_plot
from imagenet_wiki.plots.figures import Datum, data
from imagenet_wiki.plots.parts_of_whole import parts_plot
from imagenet_wiki.plots.path import path_plot
from imagenet_wiki.plots.results import plotted, results_plot
from imagenet_wiki.plots.timeline import timeline_plot
from imagenet_wiki.registry.loading import Registry
from imagenet_wiki.registry.registers import Figure
from source_discipline.records.bibliography.bibliography import Bibliography
from source_discipline.records.ledger import Ledger

DRAWINGS: Mapping[str, Callable[[str, tuple[Datum, ...]], str]] = {
    "timeline": timeline_plot,
    "path": path_plot,
    "areas": areas_plot,
    "disputed-labels": partial(parts_plot, "disputed-labels"),
    "person-synsets": partial(parts_plot, "person-synsets"),
    "faces": partial(compared_plot, "faces"),
    "same-accuracy": partial(compared_plot, "same-accuracy"),
}
"""How each figure is drawn whose data are in its own entry."""
FROM_REGISTERS = ("results", "family")
"""Those that show what another register has."""


def drawn(figure: Figure, registry: Registry, ledger: Ledger, bibliography: Bibliography) -> str:
    """The drawing of a figure, for wide screens and for narrow ones."""
    if figure.id == "results":
        return results_plot(plotted(registry.points, ledger))
    if figure.id == "family":
        return family_plot(figure.title, registry.artifacts)
    return DRAWINGS[figure.id](figure.title, data(figure, ledger, bibliography))
