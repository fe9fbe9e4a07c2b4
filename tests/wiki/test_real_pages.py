"""The real site: it passes, and no falsification of it does."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from conftest import last_review
from imagenet_wiki.wiki import wiki_of
from mutations import (
    Mutation,
    altered_digits,
    altered_words,
    dropped_citations,
    secondary_sources,
    survives,
)
from source_discipline.gate import check
from source_discipline.rules.result import Result
from source_discipline.text.plain_report import text

ROOT = Path(__file__).parents[2]
SAMPLED = 7
"""One of so many falsifications of a page is tried, where not all are: a prime number, so that it
is now the first digit of a number, now a later one."""


@pytest.fixture(scope="module")
def result() -> Result:
    return check(ROOT, date.fromisoformat(last_review()))


def test_the_site_passes(result: Result) -> None:
    errors = [d for d in result.diagnostics if d.level == "error"]
    assert not errors, text(errors)


def test_every_source_is_cited_on_a_page_or_in_a_register(result: Result) -> None:
    on_pages = {each.citekey for page in result.pages for each in page.page.citations}
    behind = on_pages.union(*(each.cited_keys for each in result.project.extensions))
    assert {source.citekey for source in result.project.bibliography} == behind
    shown = {name.partition("#")[0] for name in wiki_of(result.project).registry.facts}
    assert shown - on_pages, "no source is shown in a register alone: test that case elsewhere"


def test_every_page_with_digits_has_claims_or_reasons(result: Result) -> None:
    """No digit goes unseen: each lies in a number with a kind and a reason."""
    for page in result.pages:
        seen = {o for v in page.verdicts for o in range(*v.claim.number.span)}
        shown = {o for block in page.page.prose.blocks for o in range(*block.span)}
        digits = {o for o in shown if page.page.prose.mask[o].isdecimal()}
        unseen = [page.document.position(offset) for offset in sorted(digits - seen)]
        assert not unseen, (page.document.path, unseen)
        assert all(verdict.claim.number.reason for verdict in page.verdicts)


@pytest.mark.parametrize("every", [SAMPLED, pytest.param(1, marks=pytest.mark.exhaustive)])
@pytest.mark.parametrize("way", ["digits", "words", "citations", "sources"])
def test_no_falsification_survives(
    way: str, every: int, result: Result, record_property: Callable[[str, object], None]
) -> None:
    """Of each page the first falsification of each way is tried, and every so many after it."""
    without_figures = next(
        source.citekey for source in result.project.bibliography if not source.carries_figures
    )
    total, survivors = 0, []
    for page in result.pages:
        ways = {
            "digits": lambda: altered_digits(page),  # noqa: B023
            "words": lambda: altered_words(page),  # noqa: B023
            "citations": lambda: dropped_citations(page),  # noqa: B023
            "sources": lambda: secondary_sources(page, without_figures),  # noqa: B023
        }
        mutations: list[Mutation] = list(ways[way]())[::every]
        total += len(mutations)
        survivors += [m.what for m in mutations if survives(m, page, result.project)]
    record_property(f"falsifications tried, {way}", total)
    record_property(f"falsifications caught, {way}", total - len(survivors))
    assert total, "no claim on any page to falsify"
    assert not survivors, "\n".join(survivors)
