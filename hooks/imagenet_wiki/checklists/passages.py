"""The prose of the checklists as pages to be judged, with the way back to its place in the YAML.

A folded scalar reads as one line, so the words of a passage are found again one after another in
the file; the white space between them is all that folding changes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imagenet_wiki.checklists.items import Checklists, Item
from imagenet_wiki.checklists.terms import Terms
from imagenet_wiki.checklists.vocabulary import EarlierDate, Framework, LegalDate
from source_discipline.records.values import Date
from source_discipline.text.document import Document
from source_discipline.text.yaml_file import DataPath, Place, YamlFile
from source_discipline.verdicts.fact_words import in_words

_WORD = re.compile(r"\S+")
_BLOCK = re.compile(r"[>|][+-]?[ ]*\n")


@dataclass(frozen=True, slots=True)
class Passage:
    """Some prose of a record, and the offset of its value in the file."""

    document: Document
    record: YamlFile
    start: int

    def place(self, line: int, column: int) -> Place:
        """Where a position of the passage is in the record's file."""
        offset = self.document.offset(line, column)
        source = self.record.document
        header = _BLOCK.match(source.text, self.start)
        at = header.end() if header else self.start
        for word in _WORD.finditer(self.document.text):
            found = source.text.find(word[0], at)
            if found < 0:
                break
            if offset < word.end():
                return Place(*source.position(found + max(0, offset - word.start())))
            at = found + len(word[0])
        return Place(*source.position(self.start))


def passages(checklists: Checklists) -> Iterator[Passage]:
    """All prose that could contain a number, in order."""
    for record, path, text in prose_texts(checklists):
        line, column = record.value(*path)
        start = record.document.offset(line, column)
        yield Passage(Document(record.path, text), record, start)


def prose_texts(checklists: Checklists) -> Iterator[tuple[YamlFile, DataPath, str]]:
    """Each text that is read like a page, with its record and its path there."""
    for area in checklists.areas:
        yield area.record, ("about",), area.about
        for index, item in enumerate(area.items):
            for path, text in item_prose(item):
                yield area.record, ("items", index, *path), text
    for index, framework in enumerate(checklists.vocabulary):
        for path, text in _framework(framework):
            yield checklists.vocabulary.record, ("frameworks", index, *path), text
    for path, text in _terms(checklists.terms):
        yield checklists.terms.record, path, text
    if errata := checklists.errata:
        for index, erratum in enumerate(errata.known):
            yield errata.record, ("errata", index, "says"), erratum.says
            yield errata.record, ("errata", index, "right"), erratum.sentence


def item_prose(item: Item) -> Iterator[tuple[DataPath, str]]:
    """Each text of an item that readers see, with its path."""
    yield ("title",), item.title
    for statement in item.statements:
        path = ("statements", statement.number)
        yield (*path, "text"), statement.text
        for letter, text in statement.determinations.items():
            yield (*path, "determinations", letter), text
    for name, parameter in item.parameters.items():
        yield ("parameters", name, "sets"), parameter.sets
        yield ("parameters", name, "note"), parameter.note
    yield ("rationale",), item.rationale
    for index, text in enumerate(item.evidence):
        yield ("evidence", index), text
    yield ("assessment", "procedure"), item.procedure
    yield ("examples", "meets"), item.meets
    yield ("examples", "fails"), item.fails
    for letter, text in item.not_applicable_when.items():
        yield ("not_applicable_when", letter), text
    for index, mapping in enumerate(item.mappings):
        yield ("mappings", index, "reason"), mapping.reason


def _terms(terms: Terms) -> Iterator[tuple[DataPath, str]]:
    for name in ("key_words", "determinations", "parameters"):
        yield (name,), getattr(terms, name)
    for id, trigger in terms.triggers.items():
        yield ("triggers", id, "when"), trigger.when
    for term, text in terms.terms.items():
        yield ("terms", term), text
    for id, role in terms.legal_roles.items():
        yield ("legal_roles", id, "who"), role.who


def _framework(framework: Framework) -> Iterator[tuple[DataPath, str]]:
    yield ("how",), framework.how
    yield ("status",), framework.status
    for index, day in enumerate(framework.dates):
        yield ("dates", index, "date"), sentence(day)
    for index, reference in enumerate(framework.references):
        yield ("refs", index, "about"), reference.about
        yield ("refs", index, "when"), reference.when
        yield ("refs", index, "no_item"), reference.no_item
    for index, question in enumerate(framework.open):
        yield ("open", index), question


def sentence(day: LegalDate) -> str:
    """A legal date as the prose would state it, with its source."""
    what, was = day.what.rstrip("."), day.was
    moved = f", formerly {_bound(was)}" if was else ""
    but = f" Except: {day.exception}" if day.exception else ""
    return f"{what} {_bound(day)}{moved}.{but}"


def _bound(day: LegalDate | EarlierDate) -> str:
    written = in_words(Date(day.date.year, day.date.month, day.date.day))
    return f"{day.relation} {written} [@{day.source}, {day.locator}]"
