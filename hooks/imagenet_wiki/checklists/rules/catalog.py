"""The rules of the checklists, in the order in which an item meets them.

A rule is a module with `CODE`, `ACCEPTS`, `REJECTS` and `check(basis)`. Its docstring is its
published page, as with the rules of the pages. An example gives the fields in which it differs
from the fictional item in `harbor`; `⟦ ⟧` marks where the diagnostic lands. An earlier edition is
published with that item; a rule with `EDITION` has examples of an edition of that name.
"""

from collections.abc import Iterator
from typing import Protocol

from imagenet_wiki.checklists.basis import Basis
from imagenet_wiki.checklists.rules import (
    altered_edition,
    broken_history,
    broken_succession,
    changed_meaning,
    figure_in_label,
    item_review_overdue,
    misfiled_item,
    overclaimed_mapping,
    repeated_item,
    repeated_mapping,
    statement_strength,
    undecided_statement,
    unknown_framework_reference,
    unknown_item,
    unknown_item_source,
    unlisted_item_source,
    unset_parameter,
    vanished_item,
)
from source_discipline.rules.rule import Rule
from source_discipline.text.diagnostic import Diagnostic


class ChecklistRule(Rule, Protocol):
    """A rule about the checklists' data."""

    def check(self, basis: Basis, /) -> Iterator[Diagnostic]:
        """What is wrong in them."""
        ...


CHECKLIST_RULES: tuple[ChecklistRule, ...] = (
    misfiled_item,
    repeated_item,
    statement_strength,
    undecided_statement,
    unset_parameter,
    unknown_framework_reference,
    overclaimed_mapping,
    repeated_mapping,
    unknown_item_source,
    unlisted_item_source,
    unknown_item,
    item_review_overdue,
    broken_history,
    broken_succession,
    changed_meaning,
    vanished_item,
    figure_in_label,
    altered_edition,
)


def checklist_diagnostics(basis: Basis) -> Iterator[Diagnostic]:
    """What the rules find in the checklists, rule by rule."""
    for rule in CHECKLIST_RULES:
        yield from rule.check(basis)
