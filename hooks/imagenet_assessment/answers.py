"""What is wrong with the answer to one item."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from imagenet_assessment.catalog import FormItem
from imagenet_assessment.decided import is_touched, states
from imagenet_assessment.findings import (
    CARRIED_ANSWER,
    EMPTY_WORDS,
    EXPIRED,
    IMPOSSIBLE_DAY,
    MISSING_ACTION,
    MISSING_EVIDENCE,
    OUT_OF_SCOPE,
    OUTDATED_ANSWER,
    RETIRED_ITEM,
    UNADMITTED_REASON,
    UNANSWERED,
    UNKNOWN_NAME,
    found,
)
from imagenet_assessment.repetition import Repetition
from imagenet_assessment.scope import applies
from imagenet_assessment.substance import is_copy, is_place, is_thin
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.schema_faults import nearest
from source_discipline.text.yaml_file import DataPath, YamlFile


@dataclass(frozen=True, slots=True)
class Case:
    """The answer to one item, where it is, and what it is held against."""

    record: YamlFile
    path: DataPath
    item: FormItem
    repeated: Repetition
    today: str

    @property
    def answer(self) -> Mapping[str, Any]:
        """The answer as data."""
        answer: Mapping[str, Any] = self.record.at(self.path)
        return answer

    def found(
        self, path: DataPath, code: str, message: str, help: str, recorded: str = ""
    ) -> Diagnostic:
        """A finding at a value of the answer."""
        return found(self.record, (*self.path, *path), code, message, recorded, help)

    def says_nothing(self, text: str) -> bool:
        """Whether a text is too short, or only repeats what the item says."""
        return is_thin(text) or is_copy(text, self.item.texts())


def answer_findings(case: Case) -> Iterator[Diagnostic]:
    """Everything that is wrong with it, in the order of its fields."""
    item, answer = case.item, case.answer
    if item.retired:
        help = f"answer `{item.replaced_by}` instead" if item.replaced_by else "drop the answer"
        yield case.found(("item",), RETIRED_ITEM, f"`{item.id}` is retired", help)
        return
    if not applies(item, case.record.data["scope"]):
        if is_touched(answer):
            help = "drop the answer, or widen the scope"
            yield case.found(("item",), OUT_OF_SCOPE, f"`{item.id}` is out of scope", help)
        return
    if answer["version"] != item.version:
        message = f"version {answer['version']} of `{item.id}` was answered; this is {item.version}"
        help = "read the item again, then answer this version"
        yield case.found(("version",), OUTDATED_ANSWER, message, help)
    for look in (_reason, _determinations, _evidence, _waivers, _actions):
        yield from look(case)
    if answer.get("carried"):
        message = f"an earlier answer to `{item.id}` is kept beside it"
        help = "read the item again, answer it, and remove what was carried"
        yield case.found(("carried",), CARRIED_ANSWER, message, help)


def _reason(case: Case) -> Iterator[Diagnostic]:
    given, item = case.answer.get("not_applicable"), case.item
    if given is None:
        return
    if given["reason"] not in item.reasons:
        admitted = "; ".join(f"{key}: {text}" for key, text in item.reasons.items())
        message = f"`{item.id}` does not admit the reason `{given['reason']}`"
        recorded = f"admitted: {admitted or 'none; only the scope can take it out'}"
        help = "name an admitted reason, or answer the item"
        path = ("not_applicable", "reason")
        yield case.found(path, UNADMITTED_REASON, message, help, recorded)
    if case.says_nothing(given["known"]) or case.repeated.of_reason(given["known"]):
        message = f"how it is known that `{item.id}` does not apply is not said for this item"
        help = "say what was looked at, and what was seen"
        yield case.found(("not_applicable", "known"), EMPTY_WORDS, message, help)


def _determinations(case: Case) -> Iterator[Diagnostic]:
    given, known = case.answer.get("determinations", {}), dict(case.item.determinations())
    for name in given:
        if name not in known:
            message = f"`{case.item.id}` has no determination `{name}`"
            yield case.found(("determinations", name), UNKNOWN_NAME, message, nearest(name, known))
    if "not_applicable" in case.answer:
        return
    for name in known:
        if name not in given:
            message = f"`{case.item.id}.{name}` is not answered"
            help = "answer yes, no or unknown"
            yield case.found(("determinations",), UNANSWERED, message, help)


def _evidence(case: Case) -> Iterator[Diagnostic]:
    shown = case.answer.get("evidence", [])
    if not shown and "yes" in case.answer.get("determinations", {}).values():
        message = f"`{case.item.id}` is answered with yes, without evidence"
        yield case.found(("evidence",), MISSING_EVIDENCE, message, "say what was shown")
    for index, each in enumerate(shown):
        yield from _piece(case, ("evidence", index), each)


def _piece(case: Case, path: DataPath, each: Mapping[str, str]) -> Iterator[Diagnostic]:
    if case.says_nothing(each["what"]):
        message, help = "what the evidence is, is not said", "say what it is and what it shows"
        yield case.found((*path, "what"), EMPTY_WORDS, message, help)
    elif not is_place(each["where"]):
        message, help = "where the evidence is, is not said", "give an address or a place"
        yield case.found((*path, "where"), EMPTY_WORDS, message, help)
    elif case.repeated.of_evidence(each):
        message = "the same words about the same place are evidence for many items"
        help = "say what it shows of this item, and where in it"
        yield case.found(path, EMPTY_WORDS, message, help)
    day, assessed = each.get("day", ""), case.record.data["date"]
    if day and assessed and day > assessed:
        message = f"the evidence is of {day}, after the assessment"
        help = "give the day of the evidence, or date the assessment later"
        yield case.found((*path, "day"), IMPOSSIBLE_DAY, message, help)


def _waivers(case: Case) -> Iterator[Diagnostic]:
    for index, waiver in enumerate(case.answer.get("waivers", ())):
        path, statement = ("waivers", index), f"{case.item.id}.{waiver['statement']}"
        if waiver["statement"] not in case.item.statements:
            message, help = f"there is no statement {statement}", "name one of the item"
            yield case.found((*path, "statement"), UNKNOWN_NAME, message, help)
        for key in ("approved_by", "until"):
            if not waiver[key].strip():
                message = f"the waiver of {statement} has no `{key}`"
                help = "a risk is accepted by somebody, for a time"
                yield case.found((*path, key), MISSING_ACTION, message, help)
        if case.says_nothing(waiver["reason"]):
            message = f"why the risk of {statement} is accepted is not said"
            help = "say why, and what is done instead"
            yield case.found((*path, "reason"), EMPTY_WORDS, message, help)
        if waiver["until"] and waiver["until"] < case.today:
            message = f"the waiver of {statement} ran out on {waiver['until']}"
            help = "meet the statement, or have the risk accepted again"
            yield case.found((*path, "until"), EXPIRED, message, help)


def _actions(case: Case) -> Iterator[Diagnostic]:
    waived = {each["statement"] for each in case.answer.get("waivers", ())}
    missing = [
        f"{case.item.id}.{number}"
        for number, state in states(case.item, case.answer)
        if state in {"partly", "unmet", "unknown"} and number not in waived
    ]
    owner, due = case.answer.get("owner", "").strip(), case.answer.get("due", "")
    if missing and not (owner and due):
        message = f"{', '.join(missing)} is not met or not known, and nobody has it to do"
        help = "give `owner` and `due`: who does it or finds out, by when; or a waiver"
        yield case.found(("owner",), MISSING_ACTION, message, help)
    elif missing and due < case.today:
        message, help = f"{', '.join(missing)} was due on {due}", "meet it, or give another day"
        yield case.found(("due",), EXPIRED, message, help)
