"""An assessment of an earlier edition becomes one of this edition.

What says the same keeps its answer. Any other answer is carried along beside the item, for the
assessor to read the item again; nothing is answered on somebody's behalf.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from imagenet_assessment.catalog import Catalog, Move
from imagenet_assessment.decided import is_touched
from imagenet_assessment.form import empty_form

FIRST_SCHEMA = "self-assessment.schema.json"
"""The form of the first edition had an answer for each item, and no scope."""

_FIELDS = ("justification", "evidence", "note")
_FIRST_HEAD = ("subject", "assessor", "date")
_HEAD = ("id", *_FIRST_HEAD, "valid_until", "scope", "parameters")


class Migrated(NamedTuple):
    """The assessment in its new form, and what a reader has to know."""

    data: dict[str, Any]
    remarks: tuple[str, ...]


def can_migrate(data: Any, catalog: Catalog) -> bool:
    """Whether a file is of an edition of which it is known what became."""
    return isinstance(data, dict) and str(data.get("edition")) in catalog.moves


def schema_of(data: Mapping[str, Any]) -> str:
    """The name of the schema that a file of an earlier edition follows."""
    return "self-assessment" if data.get("$schema") == FIRST_SCHEMA else "assessment"


def migrate(data: Mapping[str, Any], catalog: Catalog) -> Migrated:
    """The assessment for the catalog's edition; `can_migrate` says whether there is one."""
    made, answers = empty_form(catalog), dict[str, dict[str, Any]]()
    moves, remarks = catalog.moves[data["edition"]], list[str]()
    is_first = data.get("$schema") == FIRST_SCHEMA
    for key in _FIRST_HEAD if is_first else _HEAD:
        made[key] = data.get(key, made[key])
    for given in data["answers" if is_first else "items"]:
        move = moves.get(given["item"], Move("", frozenset(), "it is in neither edition"))
        to = catalog.items.get(move.to)
        if to is None:
            if _is_touched(given):
                remarks.append(f"{given['item']} has no successor ({move.why}); it was left out.")
            continue
        answer = answers.setdefault(to.id, {"item": to.id, "version": to.version})
        if is_first:
            _carry(answer, _of_first(given, data["edition"]))
        elif given["item"] == to.id and move.same >= {name for name, _ in to.determinations()}:
            answer |= {key: value for key, value in given.items() if key != "version"}
        else:
            _keep(answer, given, move, data["edition"])
        if "carried" in answer and _is_touched(given):
            remarks.append(f"{given['item']}: {move.why}. Read {to.id} and answer it anew.")
    made["items"] = [answers.get(each["item"], each) for each in made["items"]]
    return Migrated(made, tuple(remarks))


def _is_touched(given: Mapping[str, Any]) -> bool:
    if "answer" in given:
        return given["answer"] != "unknown" or any(given.get(field) for field in _FIELDS)
    return is_touched(given)


def _of_first(given: Mapping[str, Any], edition: str) -> dict[str, str] | None:
    if not _is_touched(given):
        return None
    text = "\n".join(given[field] for field in _FIELDS if given.get(field))
    carried = {"edition": edition, "item": given["item"], "answer": given["answer"], "text": text}
    return carried


def _keep(answer: dict[str, Any], given: Mapping[str, Any], move: Move, edition: str) -> None:
    """What says the same stays answered; the other answers are carried in words."""
    old = given.get("determinations", {})
    same = {name: value for name, value in old.items() if name in move.same}
    if given["item"] == answer["item"]:
        for key in given.keys() - {"version", "determinations", "not_applicable"}:
            answer[key] = given[key]
        answer["determinations"] = same
    rest = "; ".join(_lost(given, same))
    if rest:
        text = given.get("note", "")
        _carry(answer, {"edition": edition, "item": given["item"], "answer": rest, "text": text})


def _lost(given: Mapping[str, Any], same: Mapping[str, str]) -> Iterator[str]:
    for name, value in given.get("determinations", {}).items():
        if name not in same:
            yield f"{name}: {value}"
    if given.get("not_applicable"):
        yield f"not applicable: {given['not_applicable']['known']}"


def _carry(answer: dict[str, Any], carried: dict[str, str] | None) -> None:
    if carried:
        answer.setdefault("carried", []).append(carried)
