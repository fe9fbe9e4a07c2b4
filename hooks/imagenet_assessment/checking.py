"""What is wrong with an assessment: its shape, then its head and scope, then item by item."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from imagenet_assessment.answers import Case, answer_findings
from imagenet_assessment.catalog import Catalog
from imagenet_assessment.findings import (
    EMPTY_WORDS,
    EXPIRED,
    IMPOSSIBLE_DAY,
    INCOMPLETE_HEAD,
    OTHER_EDITION,
    REPEATED_ITEM,
    UNANSWERED,
    UNDECIDED_LAW,
    UNKNOWN_NAME,
    found,
)
from imagenet_assessment.migrating import can_migrate
from imagenet_assessment.repetition import Repetition
from imagenet_assessment.scope import PARTS, applicable, laws
from imagenet_assessment.substance import is_thin
from source_discipline.text.days import is_day
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.schema_faults import nearest, problems
from source_discipline.text.schemas import named_schema
from source_discipline.text.yaml_file import DataPath, YamlFile

SCHEMA = "imagenet_assessment/assessment"

_HEAD = {"subject": "what was assessed", "assessor": "who assessed it", "date": "when"}
_NAME_ONE = "name an item of this edition"
_DAYS = {"date", "valid_until", "day", "due", "until"}


def assess(record: YamlFile, catalog: Catalog, today: date) -> Iterator[Diagnostic]:
    """Everything that is wrong with a file; where its shape is, nothing else is looked at."""
    if can_migrate(record.data, catalog):
        yield _other_edition(record, catalog)
        return
    broken = [each.diagnostic for each in problems(record, named_schema(SCHEMA))]
    if broken:
        yield from broken
        return
    if record.data["edition"] != catalog.edition:
        yield _other_edition(record, catalog)
        return
    yield from _days(record, (), record.data)
    yield from _head(record, today)
    yield from _scope(record, catalog)
    yield from _parameters(record, catalog)
    yield from _items(record, catalog, today)


def _other_edition(record: YamlFile, catalog: Catalog) -> Diagnostic:
    theirs = record.data["edition"]
    is_known = theirs in catalog.moves
    help = "migrate it first: `--migrate FILE`" if is_known else "check it with that edition's data"
    message = f"the file is of edition {theirs}, and this is edition {catalog.edition}"
    return found(record, ("edition",), OTHER_EDITION, message, help=help)


def _days(record: YamlFile, path: DataPath, data: Any) -> Iterator[Diagnostic]:
    """Days that no calendar has, wherever they are."""
    children = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in children:
        at = (*path, key)
        if isinstance(value, (dict, list)):
            yield from _days(record, at, value)
        elif key in _DAYS and value and not is_day(value):
            message, help = f"`{value}` is on no calendar", "write a day that exists"
            yield found(record, at, IMPOSSIBLE_DAY, message, help=help)


def _head(record: YamlFile, today: date) -> Iterator[Diagnostic]:
    data, day = record.data, today.isoformat()
    for key, what in _HEAD.items():
        if not data[key].strip():
            message, help = f"`{key}` is empty", f"say {what}"
            yield found(record, (key,), INCOMPLETE_HEAD, message, help=help)
    until = data.get("valid_until", "")
    if data["date"] > day:
        message = f"the assessment is dated {data['date']}, which is later than today ({day})"
        yield found(record, ("date",), IMPOSSIBLE_DAY, message, help="give the day of the work")
    if until and data["date"] and until < data["date"]:
        message, help = "it runs out before it was made", "give a later day"
        yield found(record, ("valid_until",), IMPOSSIBLE_DAY, message, help=help)
    elif until and until < day:
        message, help = f"the assessment ran out on {until}", "assess again"
        yield found(record, ("valid_until",), EXPIRED, message, help=help)


def _scope(record: YamlFile, catalog: Catalog) -> Iterator[Diagnostic]:
    scope = record.data["scope"]
    for part in PARTS:
        if not scope[part]:
            message, help = f"the scope names no {part}", "say what the assessment is about, first"
            yield found(record, ("scope", part), INCOMPLETE_HEAD, message, help=help)
    for law in laws(catalog):
        path = ("scope", "laws", law)
        given = scope["laws"].get(law)
        if given is None:
            message, help = (
                f"the scope does not say whether `{law}` applies",
                "say yes, no or unknown",
            )
            yield found(record, path, INCOMPLETE_HEAD, message, help=help)
        elif given["applies"] == "unknown":
            message = f"whether `{law}` applies is not known"
            help = "find out; until then its items stay in scope"
            yield found(record, path, UNDECIDED_LAW, message, help=help)
        elif given["applies"] == "no" and is_thin(given["reason"]):
            message, help = f"`{law}` is ruled out without a reason", "say why it does not apply"
            yield found(record, (*path, "reason"), EMPTY_WORDS, message, help=help)


def _parameters(record: YamlFile, catalog: Catalog) -> Iterator[Diagnostic]:
    for name in record.data.get("parameters", {}):
        id, _, parameter = name.partition(".")
        item = catalog.items.get(id)
        if item is None or parameter not in item.parameters:
            message = f"there is no parameter `{name}`"
            help = nearest(parameter, item.parameters) if item else _NAME_ONE
            yield found(record, ("parameters", name), UNKNOWN_NAME, message, help=help)


def _items(record: YamlFile, catalog: Catalog, today: date) -> Iterator[Diagnostic]:
    answers = record.data["items"]
    repeated = Repetition(answers)
    answered: set[str] = set()
    for index, answer in enumerate(answers):
        id, path = answer["item"], ("items", index)
        item = catalog.items.get(id)
        if item is None:
            message = f"there is no item `{id}` in edition {catalog.edition}"
            help = nearest(id, catalog.items) or _NAME_ONE
            yield found(record, (*path, "item"), UNKNOWN_NAME, message, help=help)
        elif id in answered:
            message, help = f"`{id}` is answered twice", "keep the answer that holds"
            yield found(record, (*path, "item"), REPEATED_ITEM, message, help=help)
        else:
            yield from answer_findings(Case(record, path, item, repeated, today.isoformat()))
        answered.add(id)
    for item in applicable(catalog, record.data["scope"]):
        if item.id not in answered:
            message, help = f"`{item.id}` ({item.title}) is not answered", "answer it"
            yield found(record, ("items",), UNANSWERED, message, help=help)
