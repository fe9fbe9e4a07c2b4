"""The fields of an assessment as plain HTML, which can be printed and filled in by hand.

A script keeps what is entered; what only works with one stays hidden until it runs.
"""

from collections.abc import Mapping

from imagenet_wiki.checklists.exports.assessment_data import form_words
from imagenet_wiki.checklists.items import Checklists, Item, Statement
from imagenet_wiki.checklists.wording import ANSWERS, METHODS
from source_discipline.prose.generated_page import Block
from source_discipline.publishing.html.pieces import cell


def answer_form(item: Item) -> Block:
    """The fields of one item: what decides it, evidence, and who does what by when."""
    id = cell(item.id)
    return Block(
        f'<fieldset class="answer" data-answer="{id}"><legend>Answer to {id}</legend>'
        f"{''.join(_statement(item, each) for each in item.statements)}"
        f"{_parameters(item)}{_EVIDENCE}{_work(item)}{_not_applicable(item)}{_WAIVERS}"
        f'<div data-carried></div><p class="answer__message" id="{id}-message" role="status"></p>'
        "</fieldset>"
    )


def toolbar(checklists: Checklists) -> Block:
    """Who assesses what in which scope, and, once the script runs, files and progress."""
    return Block(
        '<section class="assessment" data-assessment aria-label="Assessment">'
        f"{_WITHOUT_SCRIPT}{_KEEPING}{_HEAD}{_scope(checklists)}{_SHOWN}{_FILES}</section>"
    )


_WITHOUT_SCRIPT = (
    '<p class="assessment__privacy" data-unscripted>Print this page, empty or filled in. To keep'
    " answers, to leave out items that are not in scope and to read or write files, the page needs"
    " scripts, which do not run here.</p>"
)
_KEEPING = (
    '<div data-scripted hidden><p class="assessment__privacy"><span data-kept>Your answers stay in'
    " this browser. </span>Nothing is sent. There is no score: each answer counts on its own.</p>"
    '<p class="assessment__lost" data-lost role="status"></p>'
    '<div class="assessment__files" role="group" aria-label="Assessments">'
    "<label>Assessment<select data-current></select></label>"
    '<button type="button" data-new>New assessment</button>'
    '<button type="button" data-clear>Delete this assessment</button></div></div>'
)
_HEAD = (
    '<div class="assessment__row">'
    '<label>What is assessed<input type="text" autocomplete="off" data-about="subject"></label>'
    '<label>Assessed by<input type="text" autocomplete="off" data-about="assessor"></label>'
    '<label>Date<input type="date" data-about="date"></label>'
    '<label>Runs out<input type="date" data-about="valid_until"></label></div>'
)
_SHOWN = (
    '<fieldset class="assessment__row assessment__filters" data-scripted hidden>'
    "<legend>Show</legend>"
    '<label>Items<select data-filter="scope"><option value="in">in scope</option>'
    '<option value="">all</option></select></label>'
    '<label>Statements<select data-filter="state"><option value="">all</option>'
    "</select></label></fieldset>"
    '<p class="assessment__progress" data-scripted hidden><label>Progress on this page '
    '<progress data-progress max="1" value="0"></progress></label>'
    ' <span data-count role="status"></span></p>'
)
_FILES = (
    '<div data-scripted hidden><div class="assessment__files" role="group" aria-label="Files">'
    '<button type="button" data-export="json">Export JSON</button>'
    '<button type="button" data-export="csv">Export CSV</button>'
    '<button type="button" data-export="md">Export Markdown</button>'
    '<button type="button" data-export="summary">Export summary</button>'
    '<button type="button" data-import>Import JSON</button>'
    '<input type="file" accept=".json,application/json" data-file hidden aria-label="File">'
    '<button type="button" data-check>Check</button>'
    '<button type="button" data-print>Print</button></div>'
    '<div class="assessment__report" data-report role="status"></div></div>'
)


def _scope(checklists: Checklists) -> str:
    words = form_words(checklists)
    return (
        '<fieldset class="assessment__scope"><legend>Scope, first</legend>'
        f"{_boxes('triggers', 'What holds', words)}"
        f"{_boxes('components', 'Components', words)}{_boxes('roles', 'Roles', words)}"
        f"{''.join(_law(id, name) for id, name in words['laws'].items())}"
        f"<details><summary>Roles in law, places, boundary</summary>"
        f"{_boxes('legal_roles', 'Roles in law', words)}"
        '<label>Where it is made, kept and used<input type="text" autocomplete="off"'
        ' data-scope-text="jurisdictions"></label>'
        '<label>What belongs to it, and what does not<textarea rows="2"'
        ' data-scope-text="boundary"></textarea></label></details></fieldset>'
    )


def _boxes(part: str, label: str, words: Mapping[str, Mapping[str, str]]) -> str:
    boxes = "".join(
        f'<label><input type="checkbox" value="{id}"> {cell(text)}</label>'
        for id, text in words[part].items()
    )
    return (
        f'<fieldset class="answer__choices" data-scope="{part}"><legend>{label}</legend>'
        f"{boxes}</fieldset>"
    )


def _law(id: str, name: str) -> str:
    choices = {"": "not said", "yes": "yes", "no": "no", "unknown": "unknown"}
    options = "".join(f'<option value="{key}">{text}</option>' for key, text in choices.items())
    return (
        f'<div class="assessment__row" data-law="{id}"><label>Does the {cell(name)} apply?'
        f"<select>{options}</select></label>"
        '<label>Why <span class="answer__hint">(needed if not)</span>'
        '<input type="text" autocomplete="off"></label></div>'
    )


def _statement(item: Item, statement: Statement) -> str:
    rows = "".join(
        _determination(f"{item.id}.{statement.number}{letter}", item.reads(text))
        for letter, text in statement.determinations.items()
    )
    return (
        f'<div class="answer__statement" data-statement="{statement.number}">'
        f"<p><b>{item.id}.{statement.number}</b> <output data-state-of></output></p>{rows}</div>"
    )


def _determination(id: str, text: str) -> str:
    name = id.rpartition(".")[2]
    choices = "".join(
        f'<label><input type="radio" name="{id}" value="{value}"> {label}</label>'
        for value, label in ANSWERS.items()
    )
    return (
        f'<fieldset class="answer__determination" data-determination="{name}">'
        f'<legend><b>{name}</b> {cell(text)}</legend><div class="answer__choices">{choices}'
        f'<label class="answer__open"><input type="radio" name="{id}" value="" checked>'
        " Not answered</label></div></fieldset>"
    )


def _parameters(item: Item) -> str:
    rows = "".join(
        f'<label>{cell(each.sets)} <span class="answer__hint">({cell(name)})</span>'
        f'<input type="text" autocomplete="off" data-parameter="{name}"'
        f' placeholder="{cell(each.default)}"></label>'
        for name, each in item.parameters.items()
    )
    return f"<details><summary>What you set</summary>{rows}</details>" if rows else ""


_EVIDENCE = (
    '<div class="answer__rows" data-rows="evidence"><div class="assessment__row" data-row>'
    '<label>Evidence <span class="answer__hint">(what it is, what it shows)</span>'
    '<textarea rows="1" data-field="what"></textarea></label>'
    '<label>Where <span class="answer__hint">(an address, or where it is kept)</span>'
    '<textarea rows="1" data-field="where"></textarea></label>'
    '<label>Of the day<input type="date" data-field="day"></label><span data-open></span></div>'
    '<button type="button" data-add hidden>Add evidence</button></div>'
)


def _work(item: Item) -> str:
    options = "".join(
        f'<option value="{key}">{cell(label)}</option>' for key, label in METHODS.items()
    )
    return (
        '<div class="assessment__row">'
        f'<label>Method<select data-field="method"><option value="">{METHODS[item.method]}'
        f" (suggested)</option>{options}</select></label>"
        '<label>Sample<input type="text" autocomplete="off" data-field="sample"></label>'
        '<label>Owner of what is open<input type="text" autocomplete="off"'
        ' data-field="owner"></label>'
        '<label>Due<input type="date" data-field="due"></label></div>'
        '<label>Note<textarea rows="1" data-field="note"></textarea></label>'
    )


def _not_applicable(item: Item) -> str:
    if not item.not_applicable_when:
        return ""
    options = "".join(
        f'<option value="{letter}">{letter}. {cell(text)}</option>'
        for letter, text in item.not_applicable_when.items()
    )
    return (
        "<details data-not-applicable><summary>Does not apply</summary>"
        '<label>Reason<select data-field="reason"><option value="">it applies</option>'
        f"{options}</select></label>"
        '<label>How that is known<textarea rows="1" data-field="known"></textarea></label>'
        "</details>"
    )


_WAIVERS = (
    "<details><summary>Accept a risk for a time</summary>"
    '<div class="answer__rows" data-rows="waivers"><div class="assessment__row" data-row>'
    '<label>Statement <span class="answer__hint">(its number)</span>'
    '<input type="text" inputmode="numeric" autocomplete="off" data-field="statement"></label>'
    '<label>Why, and what is done instead<textarea rows="1" data-field="reason"></textarea>'
    "</label>"
    '<label>Accepted by<input type="text" autocomplete="off" data-field="approved_by"></label>'
    '<label>Until<input type="date" data-field="until"></label></div>'
    '<button type="button" data-add hidden>Add a waiver</button></div></details>'
)
