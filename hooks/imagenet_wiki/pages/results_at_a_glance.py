"""The small plot of the home page, with what it must not be taken for."""

from imagenet_wiki.plots.glance import glance_plot
from imagenet_wiki.plots.results import plotted
from imagenet_wiki.wiki import wiki_of
from source_discipline.prose.generated_page import Block
from source_discipline.rules.project import Project

_CAPTION = (
    "Lowest top-5 errors that the results pages list for the supplied data, in percent, rounded."
    " The first editions had test sets of their own, and most marks are of several networks"
    ' together: see <a href="results/">all results with their caveats</a>.'
)


def results_at_a_glance(project: Project) -> Block | None:
    """The plot in a figure, if the registry has results."""
    drawn = glance_plot(plotted(wiki_of(project).registry.points, project.ledger))
    if not drawn:
        return None
    return Block(f'<figure class="glance">{drawn}<figcaption>{_CAPTION}</figcaption></figure>')
