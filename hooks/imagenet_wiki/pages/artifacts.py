"""The registry of artifacts: a table that compares them, and a page for each family."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from imagenet_wiki.plots.family import family_plot
from imagenet_wiki.registry.registers import Artifact, Count
from imagenet_wiki.wiki import wiki_of
from source_discipline.prose.generated_page import Block, GeneratedPage, Markup, Parts, spaced
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, heading, link, table
from source_discipline.publishing.html.record_values import RecordValues
from source_discipline.rules.project import Project

KIND = "Wiki · Register"
ROOT = "../../"

FAMILIES: Mapping[str, tuple[str, str]] = {
    "full": ("Full database", "The database itself, as described, counted and released over time"),
    "processed": ("ImageNet-21K and its forms", "Class lists and sets made from the full database"),
    "challenge": ("Challenge sets", "The data of ILSVRC by edition and task, ImageNet-1K included"),
    "protected": ("Protected forms", "Sets made to protect people's privacy"),
    "suite": ("Test suites", "Sets made to test models of ImageNet-1K in other ways"),
    "labels": ("Other labels", "New labels for the images of ImageNet-1K"),
    "small": ("Small copies", "Parts of ImageNet-1K for teaching and quick experiments"),
}
"""Title and purpose of each family, in the order in which they are shown."""

_CLASSES = ("classes", "synsets", "categories")
_INTRO = """\
# Artifacts

Many datasets go by the name ImageNet, are made from it, or are named after it. They differ in
classes, images, labels and terms, and most confusion about figures starts with the wrong one.
Each count below is taken from our source records and links to its own. Below the table is what
each family contains; an artifact's entry says what it is good evidence for, what it is often
confused with, and on what terms it is available.

The registry can be downloaded as [artifacts.json](../data/artifacts.json). For ImageNet-1K there
is also a [Croissant card](../data/imagenet-1k.croissant.json), a description for machine-learning
tools whose counts come from the same facts. A plot [compares the sizes](../results/sizes.md). The
tree shows which artifact was made from which, with a dashed line where only a part was; its data
can be downloaded as [family.csv](../data/figures/family.csv).

"""


def artifact_pages(project: Project) -> Iterator[GeneratedPage]:
    """The comparison and one page for each family that has artifacts."""
    artifacts = wiki_of(project).registry.artifacts
    if artifacts:
        yield _index(artifacts, project)
    for family in FAMILIES:
        if members := [each for each in artifacts if each.family == family]:
            yield _page(family, members, project)


def artifact_address(artifact: Artifact) -> str:
    """Where an artifact's entry is, below the site's root."""
    return f"artifacts/{artifact.family}/#{artifact.id}"


def _index(artifacts: Sequence[Artifact], project: Project) -> GeneratedPage:
    values = RecordValues(project, "../")
    rows = [_compared(artifact, values) for artifact in artifacts]
    heads = ("Artifact", "Family", "Classes", "Images and other counts", "Good evidence for")
    families = "".join(
        f"<li>{link(f'{family}/', title)}: {cell(purpose)}.</li>"
        for family, (title, purpose) in FAMILIES.items()
        if any(artifact.family == family for artifact in artifacts)
    )
    description = "The datasets that share the name ImageNet, with the recorded counts of each."
    block = values.block(table(heads, rows, "Artifacts compared") + f"<ul>{families}</ul>")
    head = PageHead("Artifacts", description, KIND, wide=True)
    tree = Block(family_plot("Which artifact was made from which", artifacts))
    return GeneratedPage("artifacts/index.md", head, (_INTRO, tree, "\n", block))


def _compared(artifact: Artifact, values: RecordValues) -> tuple[str, ...]:
    whole = [c for c in artifact.counts if c.what in _CLASSES and not c.part]
    other = [c for c in artifact.counts if c not in whole]
    return (
        link(values.root + artifact_address(artifact), artifact.name),
        cell(FAMILIES[artifact.family][0]),
        _lines(whole, values) or "none recorded",
        _lines(other, values) or "none recorded",
        values.prose(artifact.stands_for),
    )


def _lines(counts: Iterable[Count], values: RecordValues) -> str:
    return "<br>".join(f"{values.value(c.fact)}{_part(c)}" for c in counts)


def _part(count: Count) -> str:
    told = ", ".join(filter(None, (count.part, count.note)))
    return f" ({cell(told)})" if told else ""


def _page(family: str, artifacts: Iterable[Artifact], project: Project) -> GeneratedPage:
    title, purpose = FAMILIES[family]
    values = RecordValues(project, ROOT)
    entries = (_entry(artifact, values, project) for artifact in artifacts)
    description = f"{purpose}, with recorded counts, terms and common confusions."
    parts = spaced(f"# {title}\n\n{purpose}.", *entries)
    return GeneratedPage(f"artifacts/{family}.md", PageHead(title, description, KIND), parts)


def _entry(artifact: Artifact, values: RecordValues, project: Project) -> Parts:
    rows = (
        (cell(_counted(count)), values.value(count.fact), values.origin(count.fact))
        for count in artifact.counts
    )
    html = (
        f"<p>{values.prose(artifact.described)}</p>"
        f"{table(('Count', 'Recorded', 'Source and place'), rows)}"
        f"<dl>{_listed(artifact, values, project)}</dl>"
    )
    anchor = Markup(f" {{#{artifact.id}}}")
    return f"## {heading(artifact.name)}", anchor, "\n\n", values.block(html)


def _listed(artifact: Artifact, values: RecordValues, project: Project) -> str:
    told = _told(artifact, values, project)
    return "".join(f"<dt>{term}</dt><dd>{text}</dd>" for term, text in told)


def _counted(count: Count) -> str:
    return ", ".join(filter(None, (count.what.capitalize(), count.part, count.note)))


def _told(artifact: Artifact, values: RecordValues, project: Project) -> Iterator[tuple[str, str]]:
    if artifact.also_called:
        yield "Also called", cell(", ".join(artifact.also_called))
    if parent := wiki_of(project).registry.artifact(artifact.made_from):
        part = f" ({cell(artifact.made_from_part)} only)" if artifact.made_from_part else ""
        yield "Made from", link(values.root + artifact_address(parent), parent.name) + part
    yield "Good evidence for", values.prose(artifact.stands_for)
    yield "Often confused with", values.prose(artifact.mistaken_for)
    yield "Terms", values.prose(artifact.terms)
    yield "Sources", "; ".join(values.source(key) for key in artifact.sources)
