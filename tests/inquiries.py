"""Sentences put to the record, as a reader does, and the table of such sentences."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from conftest import ROOT, last_review
from imagenet_wiki.inquiry.reading import put_in_force, read_record
from imagenet_wiki.inquiry.record import Record
from imagenet_wiki.inquiry.table import table
from imagenet_wiki.inquiry.telling import as_data
from imagenet_wiki.registry.refutation import wrong_form
from imagenet_wiki.registry.registers import Misquote
from imagenet_wiki.wiki import wiki_of
from source_discipline.project import load_project
from source_discipline.rules.project import Project
from source_discipline.text.days import day
from source_discipline.verdicts.own_words import plain
from source_discipline.vocabulary.in_force import Vocabulary, in_force

WRONG = {"elsewhere", "different", "mixed", "misquote"}
FITTING = {"recorded", "incomplete", "confused", "uncompared"}
Told = list[dict[str, Any]]


@cache
def project() -> Project:
    today = day(last_review())
    assert today
    return load_project(ROOT, today)


@cache
def _table() -> dict[str, Any]:
    with in_force(project().vocabulary):
        told = table(project())
    return json.loads(json.dumps(told))


@cache
def _record(_vocabulary: Vocabulary) -> Record:
    return read_record(_table())


@cache
def told(text: str) -> Told:
    """What the record says to a text, read as the browser reads it."""
    with in_force(project().vocabulary):
        put_in_force(_table()["words"])
        return as_data(text, _record(project().vocabulary))


def sentences() -> list[tuple[str, str]]:
    """The sentences of the table, each with `right` or `wrong`."""
    lines = Path(ROOT, "tests/data/figures.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [(verdict, text) for verdict, text in rows]


def misquotes() -> list[Misquote]:
    return list(wiki_of(project()).registry.misquotes)


def wrong_forms() -> list[str]:
    return [wrong_form(each) for each in misquotes()]


def corrections() -> list[str]:
    with in_force(project().vocabulary):
        return [plain(each.instead, project().ledger) for each in misquotes()]


def statuses(sentences: Told) -> list[str]:
    """What is said to each number that is looked up."""
    every = (number["status"] for each in sentences for number in each["numbers"])
    return [status for status in every if status != "aside"]


def is_called_wrong(sentences: Told) -> bool:
    return not WRONG.isdisjoint(statuses(sentences)) or any(each["misquotes"] for each in sentences)


def is_found(sentences: Told) -> bool:
    found = statuses(sentences)
    return bool(found) and not is_called_wrong(sentences) and set(found) <= FITTING


def is_confirmed(sentences: Told) -> bool:
    """Whether it is called recorded as it stands, every word of it."""
    whole = not any(each["not_compared"] for each in sentences)
    return whole and set(statuses(sentences)) == {"recorded"}
