"""The rules of the gate, in the order in which a claim meets them."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from source_discipline.rules.claim import (
    denied_statement,
    hedge_mismatch,
    lost_qualifier,
    misplaced_locator,
    not_compared,
    qualifier_mismatch,
    recalled_evidence,
    repeated_figure,
    source_carries_no_figure,
    source_disagreement,
    uncited_number,
    unit_mismatch,
    unknown_citekey,
    value_mismatch,
    value_not_recorded,
)
from source_discipline.rules.extension import Extension
from source_discipline.rules.html import (
    changed_number,
    leftover_citation,
    lost_citation,
    unseen_digit,
)
from source_discipline.rules.html.rendered import Shown, shown
from source_discipline.rules.page import (
    exemption_without_effect,
    exemption_without_reason,
    malformed_citation,
    other_work,
    review_date_missing,
    review_overdue,
    unknown_name,
    unreadable_metadata,
)
from source_discipline.rules.project import CheckedProject, Project
from source_discipline.rules.record import (
    broken_derivation,
    duplicate_entry,
    figure_in_entry,
    figure_in_name,
    flawed_entry,
    incomparable_unit,
    incomplete_entry,
    unprinted_value,
    unprotected_title,
    unrecorded_number,
    unsorted_source,
    unstyled_key,
    unused_fact,
    unused_source,
)
from source_discipline.rules.rule import PageRule, Rule
from source_discipline.rules.site import number_in_configuration, unchecked_file
from source_discipline.rules.tally import total
from source_discipline.rules.unread import disguised_number, unread_content
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.judged_page import JudgedPage


class ProjectRule(Rule, Protocol):
    """A rule about bibliography and ledger."""

    def check(self, checked: CheckedProject, /) -> Iterator[Diagnostic]:
        """What is wrong in the records."""
        ...


class HtmlRule(Rule, Protocol):
    """A rule about a built page."""

    def check(self, seen: Shown, page: JudgedPage, /) -> Iterator[Diagnostic]:
        """What the built page shows that the check of its source cannot vouch for."""
        ...


UNREAD_RULES: tuple[PageRule, ...] = (disguised_number, unread_content)
PAGE_RULES: tuple[PageRule, ...] = (
    uncited_number,
    unknown_citekey,
    malformed_citation,
    other_work,
    misplaced_locator,
    source_carries_no_figure,
    repeated_figure,
    value_not_recorded,
    value_mismatch,
    unit_mismatch,
    not_compared,
    hedge_mismatch,
    denied_statement,
    recalled_evidence,
    source_disagreement,
    qualifier_mismatch,
    lost_qualifier,
    unknown_name,
    exemption_without_reason,
    exemption_without_effect,
    unreadable_metadata,
    review_date_missing,
    review_overdue,
    *UNREAD_RULES,
)
SITE_RULES: tuple[ProjectRule, ...] = (number_in_configuration, unchecked_file)
RECORD_RULES: tuple[ProjectRule, ...] = (
    flawed_entry,
    incomplete_entry,
    duplicate_entry,
    unstyled_key,
    unsorted_source,
    unprotected_title,
    figure_in_entry,
    figure_in_name,
    unprinted_value,
    incomparable_unit,
    unrecorded_number,
    broken_derivation,
)
"""What they find is the same whatever pages say."""
USE_RULES: tuple[ProjectRule, ...] = (unused_source, unused_fact, *SITE_RULES)
PROJECT_RULES: tuple[ProjectRule, ...] = (*RECORD_RULES, *USE_RULES)
HTML_RULES: tuple[HtmlRule, ...] = (
    unseen_digit,
    changed_number,
    leftover_citation,
    lost_citation,
)
RULES: tuple[Rule, ...] = (*PAGE_RULES, *PROJECT_RULES, *HTML_RULES)


def published(extensions: Iterable[type[Extension] | Extension]) -> tuple[Rule, ...]:
    """All rules that have a page, those of extensions last."""
    added = (rule for each in extensions for rule in (*each.page_rules, *each.rules))
    return (*RULES, *added)


def page_diagnostics(page: JudgedPage, extensions: Iterable[Extension]) -> Iterator[Diagnostic]:
    """What the page rules find on one page, those of extensions too."""
    for rule in (*PAGE_RULES, *(rule for each in extensions for rule in each.page_rules)):
        yield from rule.check(page)


def html_diagnostics(html: str, page: JudgedPage, printed: str = "") -> Iterator[Diagnostic]:
    """What the built page shows that the check of its source cannot vouch for.

    `printed` is what was to be printed from the record between its lines.
    """
    seen = shown(html, printed)
    for rule in HTML_RULES:
        yield from rule.check(seen, page)


def record_diagnostics(project: Project) -> Iterator[Diagnostic]:
    """What the rules on bibliography and ledger alone find."""
    without_pages = CheckedProject(project, total(()))
    for rule in RECORD_RULES:
        yield from rule.check(without_pages)


def project_diagnostics(project: CheckedProject) -> Iterator[Diagnostic]:
    """What the rules find that ask what pages rest on, and what stands beside them."""
    for rule in USE_RULES:
        yield from rule.check(project)
