"""The rules of the pages, applied to the prose of the checklists."""

from collections.abc import Iterator
from dataclasses import replace

from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.passages import passages
from source_discipline.numbers.scan import says_nothing
from source_discipline.rules.catalog import PAGE_RULES
from source_discipline.rules.page import review_date_missing, review_overdue
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.claim import read_page
from source_discipline.verdicts.decide import Record
from source_discipline.verdicts.judged_page import judge_page
from source_discipline.vocabulary.in_force import in_force

# An item carries its own review dates, which a rule of the checklists looks at.
_DATED = (review_date_missing, review_overdue)
_RULES = [rule for rule in PAGE_RULES if rule not in _DATED]


def prose_diagnostics(checklists: Checklists, record: Record) -> tuple[Diagnostic, ...]:
    """What the page rules find in the checklists' prose, each at its place in the YAML."""
    with in_force(record.vocabulary):
        return tuple(_diagnostics(checklists, record))


def _diagnostics(checklists: Checklists, record: Record) -> Iterator[Diagnostic]:
    for passage in passages(checklists):
        if says_nothing(passage.document.text):
            continue
        page = judge_page(read_page(passage.document), record)
        for rule in _RULES:
            for found in rule.check(page):
                line, column = passage.place(found.line, found.column)
                yield replace(found, line=line, column=column)
