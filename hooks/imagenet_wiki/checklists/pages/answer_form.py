"""The fields of a self-assessment as plain HTML, which can be printed and filled in by hand.

A script keeps what is entered; what only works with one stays hidden until it runs.
"""

from collections.abc import Iterable, Mapping

from imagenet_wiki.checklists.items import Checklists, Item
from imagenet_wiki.checklists.pages.wording import ANSWERS, COMPONENTS, ROLES
from source_discipline.prose.generated_page import Block
from source_discipline.publishing.html.pieces import cell


def answer_form(item: Item) -> Block:
    """The fields of one item: an answer, a reason, evidence and a note."""
    id = cell(item.id)
    choices = "".join(
        f'<label><input type="radio" name="{id}" value="{value}"> {cell(label)}</label>'
        for value, label in ANSWERS.items()
    )
    return Block(
        f'<fieldset class="answer" data-answer="{id}"><legend>Answer to {id}</legend>'
        f'<div class="answer__choices">{choices}</div>'
        f'<label>Reason <span class="answer__hint">(needed if not applicable)</span>'
        f'<textarea rows="1" data-field="justification"></textarea></label>'
        f'<label>Evidence <span class="answer__hint">(an address, or where it is kept)</span>'
        f'<input type="text" autocomplete="off" data-field="evidence"></label>'
        "<span data-open></span>"
        f'<label>Note<textarea rows="1" data-field="note"></textarea></label>'
        f'<p class="answer__message" id="{id}-message" role="status"></p>'
        f'<button type="button" data-confirm hidden>Keep this answer for version {item.version}'
        "</button></fieldset>"
    )


def toolbar(checklists: Checklists, items: Iterable[Item]) -> Block:
    """Who assesses what, and, once the script runs, filters, progress and files."""
    return Block(
        '<section class="assessment" data-assessment aria-label="Self-assessment">'
        f"{_WITHOUT_SCRIPT}{_KEEPING}{_HEAD}{_filters(checklists, items)}{_PROGRESS}{_FILES}"
        "</section>"
    )


_WITHOUT_SCRIPT = (
    '<p class="assessment__privacy" data-unscripted>Print this page, empty or filled in. To keep'
    " answers, to filter items and to read or write files, the page needs scripts, which do not run"
    " here.</p>"
)
_KEEPING = (
    '<div data-scripted hidden><p class="assessment__privacy"><span data-kept>Your answers stay in'
    " this browser. </span>Nothing is sent. There is no score: each answer counts on its own.</p>"
    '<p class="assessment__lost" data-lost role="status"></p></div>'
)
_HEAD = (
    '<div class="assessment__row">'
    '<label>What is assessed<input type="text" autocomplete="off" data-about="subject"></label>'
    '<label>Assessed by<input type="text" autocomplete="off" data-about="assessor"></label>'
    '<label>Date<input type="date" data-about="date"></label></div>'
)
_PROGRESS = (
    '<p class="assessment__progress" data-scripted hidden><label>Progress on this page '
    '<progress data-progress max="1" value="0"></progress></label>'
    ' <span data-count role="status"></span></p>'
)
_FILES = (
    '<div data-scripted hidden><div class="assessment__files" role="group" aria-label="Files">'
    '<button type="button" data-export="json">Export JSON</button>'
    '<button type="button" data-export="csv">Export CSV</button>'
    '<button type="button" data-export="md">Export Markdown</button>'
    '<button type="button" data-import>Import JSON</button>'
    '<input type="file" accept=".json,application/json" data-file hidden aria-label="File">'
    '<button type="button" data-print>Print</button>'
    '<button type="button" data-clear>Clear all answers</button></div>'
    '<div class="assessment__report" data-report role="status"></div></div>'
)


def _filters(checklists: Checklists, items: Iterable[Item]) -> str:
    """What the items shown can be narrowed to; only what occurs among them is offered."""
    items = tuple(items)
    triggers = {id: each.title for id, each in checklists.terms.triggers.items()}
    components = {each for item in items for each in item.components}
    roles = {each for item in items for each in item.roles}
    occurring = (
        ("trigger", "Applies to", _only(triggers, {id for item in items for id in item.triggers})),
        ("component", "Component", _only(COMPONENTS, components)),
        ("role", "Role", _only(ROLES, roles)),
        ("state", "Answer", ANSWERS),
    )
    selects = "".join(_select(*each) for each in occurring)
    return (
        '<fieldset class="assessment__row assessment__filters" data-scripted hidden>'
        "<legend>Show items with</legend>"
        f"{selects}</fieldset>"
    )


def _only(words: Mapping[str, str], keys: set[str]) -> dict[str, str]:
    return {key: label for key, label in words.items() if key in keys}


def _select(name: str, label: str, choices: Mapping[str, str]) -> str:
    options = "".join(
        f'<option value="{key}">{cell(text)}</option>' for key, text in choices.items()
    )
    return (
        f'<label>{label}<select data-filter="{name}"><option value="">all</option>'
        f"{options}</select></label>"
    )
