"""The crosswalk in a browser: filtered both ways, kept in the address, without faults."""

import pytest

from browser.axe import findings
from browser.conftest import PHONE, WIDE, Visits


@pytest.mark.parametrize(("size", "scheme"), [(WIDE, "light"), (PHONE, "dark")])
def test_no_accessibility_fault_on_a_filtered_crosswalk(
    visit: Visits, size: tuple[int, int], scheme: str
) -> None:
    with visit(size, scheme) as opened:
        page = opened.go("governance/crosswalk/?framework=GDPR")
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
        assert findings(page) == []
        assert opened.complaints == []


@pytest.mark.parametrize(
    ("path", "filters"),
    [
        ("governance/crosswalk/", {"framework": "REFORMS", "support": "none"}),
        ("governance/crosswalk-by-item/", {"framework": "GDPR", "area": "People and biometrics"}),
    ],
)
def test_the_crosswalk_can_be_filtered_both_ways(
    visit: Visits, path: str, filters: dict[str, str]
) -> None:
    with visit() as opened:
        page = opened.go(path)
        rows = page.locator("[data-register] tbody tr")
        total = rows.count()
        for name, value in filters.items():
            page.locator(f"[data-register] select[name={name}]").select_option(value)
        shown = page.locator("[data-register] tbody tr:visible")
        for name, value in filters.items():
            found = shown.evaluate_all(f"rows => rows.map(row => row.dataset.{name})")
            assert set(found) == {value}
        assert 0 < shown.count() < total
        page.reload()
        assert 0 < shown.count() < total, "the address keeps the filter"
