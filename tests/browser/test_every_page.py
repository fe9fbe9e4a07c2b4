"""Every page: accessible and quiet in any combination and state, whole without scripts.

`make test` looks at a page of every kind, in one width each; `make test-all` at every page in both.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from browser.combinations import Combinations
from browser.conftest import PHONE, WIDE, Visits
from browser.every_page import EACH_SHARE, KINDS, MAIN, dealt, per_page
from browser.whole import lost_without_scripts

Record = Callable[[str, object], None]
SAMPLES = 6
EACH_SAMPLE = pytest.mark.parametrize("sample", range(SAMPLES))


def faults(
    visit: Visits,
    paths: list[str],
    record: Record,
    sizes: tuple[tuple[int, int], ...] = (WIDE, PHONE),
    main: tuple[str, ...] = MAIN,
) -> dict[str, list[str]]:
    """What axe finds and what is complained about, by page; main pages are tried more closely."""
    with visit() as opened:
        tried = Combinations(opened, sizes)

        def look(path: str) -> list[str]:
            opened.requests.clear()
            opened.complaints.clear()
            return tried.of(path, whole=path in main) + opened.unquiet()

        wrong = per_page(paths, look)
    for state, count in tried.looks.items():
        record(f"axe: {state}", count)
    return wrong


def lost(visit: Visits, paths: list[str]) -> dict[str, list[str]]:
    """What pages say and offer only with scripts."""
    with visit() as scripted, visit(scripts=False) as plain:
        return per_page(paths, lambda path: lost_without_scripts(scripted.go(path), plain.go(path)))


@EACH_SAMPLE
def test_a_page_of_every_kind_has_no_finding_and_no_complaint(
    visit: Visits, sample: int, record_property: Record
) -> None:
    """Windows and samples take turns: neighbors among the kinds are much alike."""
    paths, window = list(KINDS[sample::SAMPLES]), (WIDE, PHONE)[sample % 2]
    assert faults(visit, paths, record_property, sizes=(window,), main=()) == {}


@pytest.mark.exhaustive
@EACH_SHARE
def test_no_finding_of_axe_and_no_complaint(
    site: Path, visit: Visits, share: int, record_property: Record
) -> None:
    assert faults(visit, dealt(site, share), record_property) == {}


@EACH_SAMPLE
def test_a_page_of_every_kind_is_whole_without_scripts(visit: Visits, sample: int) -> None:
    assert lost(visit, list(KINDS[sample::SAMPLES])) == {}


@pytest.mark.exhaustive
@EACH_SHARE
def test_a_page_is_whole_without_scripts(site: Path, visit: Visits, share: int) -> None:
    assert lost(visit, dealt(site, share)) == {}
