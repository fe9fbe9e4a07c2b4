"""An assessment for those who decide: what is not met, not known, waived or excused. No score.

The form in the browser writes the same text (`assessment-files.js`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from imagenet_assessment.catalog import Catalog
from imagenet_assessment.decided import STATES, State, states
from imagenet_assessment.scope import PARTS, Answered, answered

_SIGN = re.compile(r"[\\`*_\[\]|]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "~": "&#126;"})
_OPENING = re.compile(r"^([-+#=]|\d+[.)])")


def summary(data: Mapping[str, Any], catalog: Catalog) -> str:
    """The summary as Markdown."""
    items = answered(data, catalog)
    return "\n".join(
        (
            f"# Summary: {literal(data['subject']) or 'no subject given'}",
            "",
            *_about(data, catalog),
            *_counts(items),
            *_section("Not met", _rows(items, "unmet", "partly")),
            *_section("Waived", _waived(items)),
            *_section("Not known or not answered", _rows(items, "unknown", "open")),
            *_section("Not applicable", _excused(items)),
        )
    )


def literal(text: str) -> str:
    """A text in which no sign means anything in Markdown, in a way that every dialect knows."""
    escaped = _SIGN.sub(r"\\\g<0>", " ".join(text.split())).translate(_ENTITIES)
    return _OPENING.sub(r"\\\1", escaped)


def _about(data: Mapping[str, Any], catalog: Catalog) -> Iterator[str]:
    until, scope = data.get("valid_until"), data["scope"]
    yield (
        f"- Assessed by {literal(data['assessor']) or 'nobody named'} on"
        f" {data['date'] or 'no day'}{f', until {until}' if until else ''}"
    )
    named = [
        ", ".join(catalog.words[part].get(each, each) for each in scope[part]) or f"no {part[:-1]}"
        for part in PARTS
    ]
    yield f"- Scope: {'; '.join(named)}"
    for law, each in scope["laws"].items():
        name = catalog.words["laws"].get(law, law)
        yield f"- {name}: applies {each['applies']}. {literal(each['reason'])}"
    yield (
        f"- {catalog.title}, edition {catalog.edition}. Not legal advice; there is no total score."
    )
    yield ""


def _counts(items: Answered) -> Iterator[str]:
    """How many statements are in which state, by strength."""
    yield f"| Statements | {' | '.join(STATES.values())} |"
    yield f"{'|---' * (len(STATES) + 1)}|"
    for strength in ("MUST", "SHOULD"):
        found = [
            state
            for item, answer in items
            for number, state in states(item, answer)
            if item.statements[number].strength.startswith(strength)
        ]
        yield f"| {strength} | {' | '.join(str(found.count(each)) for each in STATES)} |"
    yield ""


def _section(title: str, rows: Iterable[str]) -> Iterator[str]:
    if listed := list(rows):
        yield from (f"## {title}", "", *listed, "")


def _rows(items: Answered, *wanted: State) -> Iterator[str]:
    for item, answer in items:
        for number, state in states(item, answer):
            if state in wanted:
                text = literal(item.statements[number].text)
                yield f"- **{item.id}.{number}** ({STATES[state]}). {text}{_action(answer)}"


def _action(answer: Mapping[str, Any]) -> str:
    owner, due = answer.get("owner", ""), answer.get("due", "")
    return f" Owner: {literal(owner)}; due: {due}." if owner or due else ""


def _waived(items: Answered) -> Iterator[str]:
    for item, answer in items:
        for each in answer.get("waivers", ()):
            yield (
                f"- **{item.id}.{each['statement']}** until {each['until']}, accepted by"
                f" {literal(each['approved_by'])}: {literal(each['reason'])}"
            )


def _excused(items: Answered) -> Iterator[str]:
    for item, answer in items:
        if answer.get("not_applicable"):
            known = literal(answer["not_applicable"]["known"])
            yield f"- **{item.id}** ({literal(item.title)}): {known}"
