"""The rules of the pages, applied to the prose of the checklists."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from source_discipline.bibliography import Bibliography
from source_discipline.checklists.items import Checklists
from source_discipline.checklists.passages import passages
from source_discipline.claims import read_page
from source_discipline.diagnostics import Diagnostic
from source_discipline.judged import judge_page
from source_discipline.ledger import Ledger
from source_discipline.names import Names
from source_discipline.rules import PAGE_RULES, review_date_missing, review_overdue
from source_discipline.verdicts import Record

# An item carries its own review dates, which a rule of the checklists looks at.
_RULES = [rule for rule in PAGE_RULES if rule not in (review_date_missing, review_overdue)]


def prose_diagnostics(checklists: Checklists, record: Record) -> Iterator[Diagnostic]:
    """What the page rules find in the checklists' prose, each at its place in the YAML."""
    named = _Named(
        record.bibliography, record.ledger, with_items(record.names, checklists), record.today
    )
    for passage in passages(checklists):
        page = judge_page(read_page(passage.document), named)
        for rule in _RULES:
            for found in rule.check(page):
                line, column = passage.place(found.line, found.column)
                yield replace(found, line=line, column=column)


def with_items(names: Names, checklists: Checklists) -> Names:
    """The listed names and the ids of all items, which are names as well."""
    ids = {item.id: item.title for item in checklists.items()}
    return Names(names.path, names.meanings | ids)


@dataclass(frozen=True, slots=True)
class _Named:
    """A record whose names include the items."""

    bibliography: Bibliography
    ledger: Ledger
    names: Names
    today: date
