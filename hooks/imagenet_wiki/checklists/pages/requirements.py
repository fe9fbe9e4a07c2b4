"""The statements of an item as pages show them, with what decides them and what can be set."""

from collections.abc import Iterator, Mapping

from imagenet_wiki.checklists.items import Item, Statement
from imagenet_wiki.checklists.parameters import Parameter, pieces
from source_discipline.prose.generated_page import Inline, Markup, Part, Parts, spaced
from source_discipline.publishing.html.pieces import cell

_WHOLE = Markup('<div class="statement" markdown="block">\n')
_END = Markup("</div>\n")


def statements(item: Item) -> Parts:
    """Each statement with its id, which is also its anchor."""
    return spaced(_WHOLE, *(_statement(item, each) for each in item.statements), _END)


def _statement(item: Item, statement: Statement) -> Parts:
    id = f"{item.id}.{statement.number}"
    return spaced(
        Markup(f'<div class="requirement" id="{id}" markdown="block">\n'),
        (Inline(f"<b>{id}</b>"), " ", *set_text(statement.text, item.parameters)),
        _END,
    )


def determinations(item: Item) -> Parts:
    """What decides each statement: sentences that are true or false of what was shown."""
    if not any(each.determinations for each in item.statements):
        return ()
    return spaced(*(_decided(item, each) for each in item.statements))


def _decided(item: Item, statement: Statement) -> Parts:
    id = f"{item.id}.{statement.number}"
    lines = [part for letter, text in statement.determinations.items() for part in (
        "- ", Inline(f'<b id="{id}{letter}">{statement.number}{letter}</b>'), " ",
        *set_text(text, item.parameters), "\n",
    )]  # fmt: skip
    return (Inline(f"<b>{id}</b>"), " is decided by:\n\n", *lines)


def parameters(item: Item) -> Parts:
    """What the adopter sets, with what holds otherwise."""
    if not item.parameters:
        return ()
    lines = [part for name, each in item.parameters.items() for part in _parameter(name, each)]
    return "## What you set\n\n", *lines


def _parameter(name: str, parameter: Parameter) -> Parts:
    shown = f'<code>{cell(name)}</code> <span class="parameter">[{cell(parameter.default)}]</span>'
    note = f" {parameter.note}" if parameter.note else ""
    return "- ", Inline(shown), f" {parameter.sets}.{note}\n"


def set_text(text: str, known: Mapping[str, Parameter]) -> Parts:
    """A text with the value of each parameter in place of its name."""
    return tuple(_pieces(text, known))


def _pieces(text: str, known: Mapping[str, Parameter]) -> Iterator[Part]:
    for is_name, piece in pieces(text):
        if is_name and piece in known:
            value = cell(known[piece].default)
            yield Inline(f'<span class="parameter" data-parameter="{piece}">[{value}]</span>')
        else:
            yield piece
