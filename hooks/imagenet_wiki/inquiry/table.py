"""The table of the record, from which the script in the browser reads it."""

from collections.abc import Mapping
from typing import Any

from imagenet_wiki.registry.refutation import CLOSE, OPEN, wrong_form
from imagenet_wiki.registry.registers import Misquote
from imagenet_wiki.wiki import wiki_of
from source_discipline.records.fact import Fact
from source_discipline.records.values import Bound, Date, Range
from source_discipline.rules.project import Project
from source_discipline.vocabulary.in_force import Vocabulary


def table(project: Project) -> dict[str, Any]:
    """All facts that state a value, the wrong forms, and what both are read by."""
    facts = [each for each in project.ledger if each.value is not None]
    sources = dict.fromkeys(each.source for each in facts)
    return {
        "words": _words(project.vocabulary),
        "facts": [_fact(each) for each in facts],
        "sources": {key: {"title": _title(key, project)} for key in sources},
        "misquotes": [_misquote(each) for each in wiki_of(project).registry.misquotes],
    }


def _words(vocabulary: Vocabulary) -> dict[str, Any]:
    return {
        "lists": [[name, list(lines)] for name, lines in vocabulary.lists],
        "about": [
            [key.name, key.title, "", list(key.values), key.noun, sorted(map(str, key.roles))]
            for key in vocabulary.about
        ],
    }


def _title(key: str, project: Project) -> str:
    source = project.bibliography.get(key)
    return source.title if source else ""


def _fact(fact: Fact) -> dict[str, Any]:
    """A fact without what is empty."""
    told: Mapping[str, Any] = {
        "source": fact.source,
        "id": fact.id,
        "states": fact.states,
        "printed": fact.printed,
        "value": _value(fact),
        "unit": fact.unit,
        "bound": str(fact.bound) if fact.bound is not Bound.EXACT else "",
        "about": dict(fact.about),
        "terms": list(fact.terms),
        "says": list(fact.says),
        "of": format(fact.of, "f") if fact.of is not None else None,
        "origin": fact.origin,
    }
    return {name: value for name, value in told.items() if value}


def _value(fact: Fact) -> list[Any]:
    match fact.value:
        case Range(low, high):
            return ["range", format(low, "f"), format(high, "f")]
        case Date(year, month, day, years):
            return ["date", year, month, day, years]
    return ["number", str(fact.value)]


def _misquote(misquote: Misquote) -> dict[str, Any]:
    wrong = misquote.wrong
    fault = [wrong.index(OPEN), wrong.index(CLOSE) - len(OPEN)] if OPEN in wrong else None
    return {
        "id": misquote.id,
        "wrong": wrong_form(misquote),
        "fault": fault,
        "refuted_by": list(misquote.refuted_by),
        "see": list(misquote.see),
    }
