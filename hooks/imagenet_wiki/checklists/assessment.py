"""Self-assessments: the empty form, and what is wrong with one that somebody filled in.

Each answer counts on its own. Nothing here adds answers up: items differ in weight, and a sum would
hide the one that matters.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import Checklists, Item
from source_discipline.publishing.data.csv_json import json_text
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.schema_faults import nearest, problems
from source_discipline.text.schemas import named_schema
from source_discipline.text.yaml_file import YamlFile

SCHEMA = "self-assessment"

NEWER_EDITION = "GOV901"
UNKNOWN_ITEM = "GOV902"
REPEATED_ANSWER = "GOV903"
MISSING_JUSTIFICATION = "GOV904"
OUTDATED_ANSWER = "GOV905"
RETIRED_ITEM = "GOV906"
MISSING_EVIDENCE = "GOV907"
MISSING_ANSWER = "GOV908"

FINDINGS: Mapping[str, tuple[Level, str]] = {
    NEWER_EDITION: (Level.ERROR, "The file was written with a newer edition than this one."),
    UNKNOWN_ITEM: (Level.ERROR, "An item is in no checklist."),
    REPEATED_ANSWER: (Level.ERROR, "An item is answered twice."),
    MISSING_JUSTIFICATION: (Level.ERROR, "An item is marked not applicable, without a reason."),
    OUTDATED_ANSWER: (Level.WARNING, "An item has changed its meaning since it was answered."),
    RETIRED_ITEM: (Level.WARNING, "An item is retired."),
    MISSING_EVIDENCE: (Level.WARNING, "An item is marked as met, without evidence."),
    MISSING_ANSWER: (Level.WARNING, "An item is not answered."),
}
"""What is reported about an assessment, at which level, and in which words readers see it."""


def template(publication: Publication) -> str:
    """An assessment in which every item in use is still unknown, as JSON text."""
    answers = [
        {
            "item": item.id,
            "version": item.version,
            "answer": "unknown",
            "justification": "",
            "evidence": "",
            "note": "",
        }
        for item in _in_use(publication.checklists)
    ]
    data = {
        "$schema": f"{SCHEMA}.schema.json",
        "edition": publication.edition,
        "subject": "",
        "assessor": "",
        "date": "",
        "answers": answers,
    }
    return json_text(data)


def assess(record: YamlFile, checklists: Checklists) -> Iterator[Diagnostic]:
    """What is wrong with a filled-in assessment, in the order of the file."""
    broken = [
        error.diagnostic for error in problems(record, named_schema(f"imagenet_wiki/{SCHEMA}"))
    ]
    if broken:
        yield from broken
        return
    yield from _edition(record, checklists)
    answered: set[str] = set()
    for index, answer in enumerate(record.data["answers"]):
        yield from _answer(record, index, answer, checklists, answered)
        answered.add(answer["item"])
    for item in _in_use(checklists):
        if item.id not in answered:
            message = f"`{item.id}` ({item.title}) is not answered"
            help = "answer it; until then it counts as unknown"
            yield _found(record, ("answers",), MISSING_ANSWER, message, help=help)


def _in_use(checklists: Checklists) -> Iterator[Item]:
    return (item for item in checklists.items() if item.status not in {"draft", "retired"})


def _edition(record: YamlFile, checklists: Checklists) -> Iterator[Diagnostic]:
    theirs, ours = record.data["edition"], checklists.edition.edition
    if theirs > ours:
        message = f"edition {theirs} is newer than {ours}"
        help = "check it against the checklists of that edition"
        yield _found(record, ("edition",), NEWER_EDITION, message, help=help)


def _answer(
    record: YamlFile, index: int, answer: Any, checklists: Checklists, answered: set[str]
) -> Iterator[Diagnostic]:
    id, path = answer["item"], ("answers", index)
    item = checklists.get(id)
    if item is None:
        message = f"there is no item `{id}` in edition {checklists.edition.edition}"
        help = nearest(id, [each.id for each in checklists.items()])
        yield _found(record, (*path, "item"), UNKNOWN_ITEM, message, help=help)
        return
    if id in answered:
        message, help = f"`{id}` is answered twice", "keep the correct answer"
        yield _found(record, (*path, "item"), REPEATED_ANSWER, message, help=help)
    if answer["answer"] == "not-applicable" and not answer.get("justification", "").strip():
        message = f"`{id}` is marked not applicable, without a reason"
        counts = " or ".join(item.not_applicable_when.values()) or "only the scope"
        ground = f"what counts: {counts}"
        help = "say why in `justification`"
        yield _found(record, (*path, "answer"), MISSING_JUSTIFICATION, message, ground, help)
    if answer["answer"] in {"met", "partly"} and not answer.get("evidence", "").strip():
        message, help = f"`{id}` is {answer['answer']}, without evidence", "say where it is"
        where = (*path, "answer")
        yield _found(record, where, MISSING_EVIDENCE, message, help=help)
    yield from _versions(record, index, answer["version"], item)


def _versions(record: YamlFile, index: int, version: int, item: Item) -> Iterator[Diagnostic]:
    path = ("answers", index, "version")
    if item.status == "retired":
        message = f"`{item.id}` is retired"
        help = f"answer `{item.replaced_by}` instead" if item.replaced_by else "drop the answer"
        yield _found(record, path, RETIRED_ITEM, message, help=help)
    if version > item.version:
        message = f"`{item.id}` has no version {version} here, only {item.version}"
        help = "check it against the checklists of the edition that was answered"
        yield _found(record, path, NEWER_EDITION, message, help=help)
    elif version < item.version:
        since = [change for change in item.history if change.version > version]
        steps = "; ".join(f"{c.date} {c.change} {c.note}".strip() for c in since)
        message = f"`{item.id}` changed its meaning after version {version}"
        help = f"read the statement again, then answer version {item.version}"
        yield _found(record, path, OUTDATED_ANSWER, message, steps, help)


def _found(
    record: YamlFile,
    path: tuple[str | int, ...],
    code: str,
    message: str,
    recorded: str = "",
    help: str = "",
) -> Diagnostic:
    level, _ = FINDINGS[code]
    return Diagnostic(record.path, *record.value(*path), level, code, message, recorded, help)
