"""The table of the record, from which the script in the browser reads it."""

from collections.abc import Mapping
from typing import Any

from imagenet_wiki.inquiry.entries import Entry, Named, Wrong, content
from imagenet_wiki.inquiry.record import Form, prepared
from imagenet_wiki.registry.refutation import CLOSE, OPEN, wrong_form
from imagenet_wiki.registry.registers import Misquote
from imagenet_wiki.wiki import wiki_of
from source_discipline.records.fact import Fact
from source_discipline.records.values import Bound, Date, Range
from source_discipline.rules.project import Project
from source_discipline.verdicts.own_words import plain
from source_discipline.vocabulary.in_force import Vocabulary


def table(project: Project) -> dict[str, Any]:
    """All facts that state a value, the wrong forms, and what both are read by.

    The words of each are told in stems, so that the browser has only those of the reader to read.
    """
    facts = [each for each in project.ledger if each.value is not None]
    titles = {fact.source: _title(fact.source, project) for fact in facts}
    misquotes = wiki_of(project).registry.misquotes
    forms = [_form(each) for each in misquotes]
    instead = {each.id: plain(each.instead, project.ledger) for each in misquotes}
    record = prepared(facts, titles, forms)
    stated = {each.fact.name: each for each in record.entries}
    return {
        "words": _words(project.vocabulary),
        "facts": [fact_row(each) | _said(stated.get(each.name)) for each in facts],
        "sources": {key: _stems(content(title)) for key, title in titles.items()},
        "wrong": [
            _wrong(each) | {"instead": instead[each.entry.fact.id]}
            for each in (*record.wrong, *record.unnumbered)
        ],
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


def fact_row(fact: Fact) -> dict[str, Any]:
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


def _value(fact: Fact) -> list[Any] | None:
    match fact.value:
        case None:
            return None
        case Range(low, high):
            return ["range", format(low, "f"), format(high, "f")]
        case Date(year, month, day, years):
            return ["date", year, month, day, years]
    return ["number", str(fact.value)]


def _form(misquote: Misquote) -> Form:
    wrong = misquote.wrong
    fault = (wrong.index(OPEN), wrong.index(CLOSE) - len(OPEN)) if OPEN in wrong else None
    return Form(misquote.id, wrong_form(misquote), fault, misquote.refuted_by, misquote.see)


def _wrong(wrong: Wrong) -> dict[str, Any]:
    told = {"beside": _stems(wrong.entry.beside), "implied": _pairs(wrong.entry.implied)}
    refuted = {"refuted_by": list(wrong.refuted_by), "see": list(wrong.see)}
    return fact_row(wrong.entry.fact) | _said(wrong.entry) | told | refuted


def _said(entry: Entry | None) -> dict[str, Any]:
    """What an entry says itself; nothing of a fact that only repeats another."""
    return {"own": _stems(entry.own), "named": _pairs(entry.named)} if entry else {}


def _stems(stems: frozenset[str]) -> str:
    return " ".join(sorted(stems))


def _pairs(named: frozenset[Named]) -> list[list[str]]:
    return [list(each) for each in sorted(named)]
