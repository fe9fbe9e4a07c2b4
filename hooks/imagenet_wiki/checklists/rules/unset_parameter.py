"""A text names a parameter that its item does not set, or an item sets one that no text names.

## Why
Adopters set parameters, and pages show their values in place of their names. A name without a value
is shown as it is, and a value that nothing names is asked for in vain.

## Fix
Add the parameter with what it sets and its default, correct the name, or remove what is not used.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from imagenet_wiki.checklists.items import Item
from imagenet_wiki.checklists.parameters import named
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.schema_faults import nearest
from source_discipline.text.yaml_file import DataPath

CODE = "GOV816"

_COUNTED = "parameters: {interval: {sets: How often, default: a year}}\n"
_STATEMENT = "statements:\n    '1':\n      text: {text}\n      determinations: {{a: It counts.}}"

ACCEPTS = (
    _COUNTED + _STATEMENT.format(text="The archive MUST count its plates every {interval}."),
)
REJECTS = (
    _COUNTED + _STATEMENT.format(text="⟦It MUST count its plates every {interval} or {intervall}."),
    "parameters:\n    interval: ⟦{sets: How often, default: a year}",
)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each name without a parameter, and each parameter without a name."""
    for area, item in basis:
        used: set[str] = set()
        for path, text in _texts(item):
            for name in named(text):
                used.add(name)
                if name not in item.parameters:
                    message = f"`{item.id}` has no parameter `{name}`"
                    help = nearest(name, item.parameters) or "add it to `parameters`"
                    yield finding(area, item, path, CODE, message, help=help)
        for name in item.parameters:
            if name not in used:
                message = f"no text of `{item.id}` names its parameter `{name}`"
                help = f"write `{{{name}}}` where its value belongs, or remove it"
                yield finding(area, item, ("parameters", name), CODE, message, help=help)


def _texts(item: Item) -> Iterator[tuple[DataPath, str]]:
    for each in item.statements:
        yield ("statements", each.number, "text"), each.text
        for letter, text in each.determinations.items():
            yield ("statements", each.number, "determinations", letter), text
