"""The form that walks a writer through a claim, and the same components explained without it.

The form is written hidden; a script shows it and does all the work in the browser.
"""

from html import escape

from imagenet_wiki.registry.registers import Component
from imagenet_wiki.wiki import wiki_of
from source_discipline.prose.generated_page import Block
from source_discipline.publishing.html.pieces import cell, link
from source_discipline.publishing.html.record_values import RecordValues
from source_discipline.rules.project import Project

KINDS = {
    "result": "A result: a model or team scored something",
    "count": "A count: the dataset has so many images, classes, boxes",
    "use": "A use: the dataset served a purpose",
}
"""What a claim may be about, and so which components it needs."""


def claim_builder(project: Project) -> Block | None:
    """The form and the explained components, if the registry has any."""
    components = wiki_of(project).registry.components
    if not components:
        return None
    values = RecordValues(project, "../")
    explained = "".join(_explained(component, values) for component in components)
    return values.block(f'{_form(project)}<dl class="components">{explained}</dl>')


def _explained(component: Component, values: RecordValues) -> str:
    needed = ", ".join(component.needed_for)
    address = f"../reading-claims/#{component.section.lower().replace(' ', '-')}"
    explained = link(address, component.section) if component.section else ""
    see = f" With recorded confusions: {explained}." if explained else ""
    return (
        f'<dt id="component-{component.id}">{cell(component.label)}</dt>'
        f"<dd><p>{values.prose(component.asks)} {values.prose(component.why)}</p>"
        f'<p class="component-needed">Needed for: {cell(needed)}.{see}</p></dd>'
    )


def _form(project: Project) -> str:
    kinds = "".join(
        f'<label><input type="radio" name="kind" value="{kind}"{" checked" * (kind == "result")}>'
        f" {cell(words)}</label>"
        for kind, words in KINDS.items()
    )
    fields = "".join(_field(each, project) for each in wiki_of(project).registry.components)
    return (
        '<form class="claim-builder" data-claim-builder hidden aria-label="Claim builder">'
        f"<fieldset><legend>What is claimed?</legend>{kinds}</fieldset>"
        f'<div class="claim-builder__fields">{fields}</div>'
        '<section class="claim-builder__result" aria-label="The claim so far">'
        '<p role="status" data-claim-state></p><div data-claim-figure></div>'
        "<ul data-claim-missing></ul>"
        '<p class="claim-builder__head">Sentence</p><p data-claim-sentence></p>'
        '<p class="claim-builder__head" id="claim-record-label">Record</p>'
        '<pre tabindex="0" role="group" aria-labelledby="claim-record-label">'
        "<code data-claim-record></code></pre>"
        '<p class="claim-builder__buttons">'
        '<button type="button" class="md-button" data-claim-copy="sentence">Copy sentence</button> '
        '<button type="button" class="md-button" data-claim-copy="record">Copy record</button> '
        '<button type="reset" class="md-button">Start again</button></p></section></form>'
    )


def _field(component: Component, project: Project) -> str:
    name = f"claim-{component.id}"
    return (
        f'<div class="claim-builder__field" data-needed="{" ".join(component.needed_for)}"'
        f' data-missing="{escape(component.missing)}" data-why="{escape(component.why)}">'
        f'<label for="{name}">{cell(component.label)}</label>'
        f"{_input(component, name, project)}"
        f'<p class="claim-builder__hint" id="{name}-hint">{cell(component.asks)}</p></div>'
    )


def _input(component: Component, name: str, project: Project) -> str:
    attributes = f'id="{name}" name="{component.id}" aria-describedby="{name}-hint"'
    if component.choices:
        options = "".join(f"<option>{cell(choice)}</option>" for choice in component.choices)
        return f'<select {attributes}><option value="">choose</option>{options}</select>'
    suggestions = _suggestions(component, project)
    if not suggestions:
        return f'<input type="text" autocomplete="off" {attributes}>'
    options = "".join(f'<option value="{escape(each)}">' for each in suggestions)
    return (
        f'<input type="text" autocomplete="off" list="{name}-list" {attributes}>'
        f'<datalist id="{name}-list">{options}</datalist>'
    )


def _suggestions(component: Component, project: Project) -> list[str]:
    """Names that the registers know: artifacts, and the keys of sources that carry figures."""
    if component.id == "artifact":
        return [artifact.name for artifact in wiki_of(project).registry.artifacts]
    if component.id == "source":
        sources = (s for s in project.bibliography if s.carries_figures)
        return sorted(source.citekey for source in sources)
    return []
