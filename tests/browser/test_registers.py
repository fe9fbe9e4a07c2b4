"""Registers, plots and the claim builder in a browser: with a script, without, and by keyboard."""

import json
from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import PHONE, WIDE, Visits
from browser.every_page import WINDOWS
from sampling import in_turn

SIZES = pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])


def shown(page: Page) -> int:
    return page.locator("[data-register] tbody tr:visible").count()


def test_a_register_is_whole_without_a_script(visit: Visits) -> None:
    with visit(scripts=False) as opened:
        page = opened.go("registers/claims/")
        assert shown(page) > 300
        assert not page.locator(".register__filter").is_visible()


def test_a_register_is_narrowed_by_what_is_chosen(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("registers/claims/")
        total = shown(page)
        page.get_by_label("Artifact").select_option("ImageNet-1K (ILSVRC2012)")
        some = shown(page)
        assert 0 < some < total
        expect(page.get_by_role("status")).to_have_text(f"{some} of {total} claims")
        page.get_by_label("How read").select_option("counted")
        few = shown(page)
        assert 0 < few < some
        rows = page.locator("[data-register] tbody tr:visible")
        assert all("counted" in text for text in rows.all_inner_texts())
        assert "artifact=" in page.url
        page.reload()
        assert shown(page) == few
        page.get_by_role("button", name="Show all").click()
        expect(page.get_by_role("status")).to_have_text(f"{total} claims")
        assert shown(page) == total


def test_a_number_is_found_with_and_without_its_separators(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("registers/claims/")
        counts = []
        for words in ("14197122", "14,197,122", "fairer-slides synset"):
            page.get_by_label("Contains").fill(words)
            counts.append(shown(page))
        assert counts[0] == counts[1] > 0
        assert counts[2] > 0
        page.get_by_label("Contains").fill("no such words")
        assert shown(page) == 0


def test_a_link_of_a_register_leads_to_its_claim(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("registers/claims/")
        link = page.locator("[data-register] tbody th a").first
        stated = link.inner_text()
        link.click()
        expect(page.locator(":target")).to_have_text(stated)


def state(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def test_the_claim_builder_says_what_is_missing_and_why(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("claim-builder/")
        page.wait_for_load_state("networkidle")
        loaded = len(opened.requests)
        assert state(page).startswith("0 of ")
        answers = {
            "Artifact": "ImageNet-1K (ILSVRC2012)",
            "Value": "16.422",
            "Model or team": "SuperVision",
            "Source": "ilsvrc-2012-results",
            "Place in the source": "Task 1 table, row 2",
        }
        for label, answer in answers.items():
            page.get_by_label(label, exact=True).fill(answer)
        page.get_by_label("Metric", exact=True).select_option("top-5 error")
        page.get_by_label("Unit", exact=True).select_option("percent")
        assert "Split" in state(page)
        assert page.locator("[data-claim-missing] li", has_text="split is missing").count() == 1
        page.get_by_label("Split", exact=True).select_option("test")
        assert page.locator("[data-claim-missing] li", has_text="split is missing").count() == 0
        assert page.locator("[data-claim-sentence]").inner_text() == (
            "SuperVision had a top-5 error of 16.422 percent on ImageNet-1K (ILSVRC2012)"
            " (test split) [ilsvrc-2012-results, Task 1 table, row 2]."
        )
        record = json.loads(page.locator("[data-claim-record]").inner_text())
        assert record["claim"] == "result"
        assert (record["value"], record["split"]) == ("16.422", "test")
        assert "data" in record["missing"]
        assert "split" not in record["missing"]
        assert len(opened.requests) == loaded, "something was sent"


def test_a_complete_claim_is_called_complete(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("claim-builder/")
        page.get_by_label("A count").check()
        for field in page.locator("[data-needed]:visible").all():
            if field.locator("select").count():
                field.locator("select").select_option(index=1)
            else:
                field.locator("input").fill("x")
        assert state(page).startswith("All ")
        assert page.locator("[data-claim-missing] li").count() == 0
        assert json.loads(page.locator("[data-claim-record]").inner_text())["missing"] == []


def test_the_claim_builder_by_keyboard(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("claim-builder/")
        page.locator("[name=kind]").first.focus()
        page.keyboard.press("ArrowDown")
        assert page.locator("[name=kind]:checked").get_attribute("value") == "count"
        assert page.get_by_label("Metric", exact=True).is_hidden()
        page.keyboard.press("Tab")
        page.keyboard.type("ImageNet-A")
        assert "ImageNet-A" in page.locator("[data-claim-sentence]").inner_text()
        page.locator("[data-claim-missing] button").last.focus()
        page.keyboard.press("Enter")
        focused = page.evaluate("document.activeElement.name")
        assert focused == "locator"


def test_text_that_is_typed_stays_text(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("claim-builder/")
        page.get_by_label("Artifact", exact=True).fill("<img src=x onerror=alert(1)>")
        assert page.locator("[data-claim-sentence] img").count() == 0
        assert "<img" in page.locator("[data-claim-sentence]").inner_text()


def test_without_a_script_the_parts_are_explained_and_no_form_is_shown(visit: Visits) -> None:
    with visit(scripts=False) as opened:
        page = opened.go("claim-builder/")
        assert page.locator("[data-claim-builder]").is_hidden()
        assert page.locator(".components dt:visible").count() > 10


@SIZES
@pytest.mark.parametrize("path", ["results/", "results/sizes/"])
def test_a_plot_stands_with_its_table_and_its_file(
    visit: Visits, path: str, size: tuple[int, int]
) -> None:
    with visit(size, scripts=False) as opened:
        page = opened.go(path)
        svg = page.locator("svg.plot:visible")
        assert svg.get_attribute("role") == "img"
        marks = svg.locator(".plot-full, .plot-open").count()
        rows = page.locator("table.record tbody tr").count()
        assert marks - rows == (2 if path == "results/" else 0), "the key has a mark of each kind"
        download = page.locator("a[href$='.csv']").first
        response = page.request.get(download.evaluate("link => link.href"))
        assert response.ok
        assert len(response.text().strip().splitlines()) == rows + 1


@SIZES
@pytest.mark.parametrize("path", ["results/", "results/sizes/"])
def test_a_plot_can_be_read_on_the_screen_it_is_shown_on(
    visit: Visits, path: str, size: tuple[int, int]
) -> None:
    with visit(size) as opened:
        page = opened.go(path)
        svg = page.locator("svg.plot:visible")
        assert svg.count() == 1
        box = svg.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size[0]
        heights = svg.locator("text").evaluate_all("all => all.map(e => e.getBoundingClientRect())")
        assert round(min(each["height"] for each in heights if each["width"]), 2) >= 11
        outside = [each for each in heights if each["right"] > box["x"] + box["width"] + 1]
        assert outside == []


FIRST = "tbody tr:not([hidden]) th"


def test_a_register_is_ordered_by_the_head_of_a_column(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("registers/sources/")
        first = page.locator(FIRST).first
        published = first.inner_text()
        head = page.get_by_role("button", name="Claims supported")
        head.click()
        counts = [int(each) for each in page.locator("tbody td:last-child").all_inner_texts()]
        assert counts == sorted(counts)
        head.click()
        expect(page.locator("th[aria-sort=descending]")).to_have_text("Claims supported")
        counts = [int(each) for each in page.locator("tbody td:last-child").all_inner_texts()]
        assert counts == sorted(counts, reverse=True)
        page.reload()
        expect(page.locator("th[aria-sort=descending]")).to_have_text("Claims supported")
        page.get_by_role("button", name="Show all").click()
        expect(first).to_have_text(published)
        assert opened.complaints == []


def test_numbers_are_ordered_by_their_value(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("registers/claims/?sort=-0")
        values = [each.replace(",", "") for each in page.locator("tbody th").all_inner_texts()[:20]]
        plain = [float(each) for each in values if each.replace(".", "").isdecimal()]
        assert plain[0] > 1_000_000
        assert plain == sorted(plain, reverse=True)


def test_the_heads_of_a_register_stay_in_sight(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("registers/claims/")
        page.locator("tbody tr").nth(200).scroll_into_view_if_needed()
        head = page.locator("thead th").first
        expect(head).to_be_in_viewport()
        box, header = head.bounding_box(), page.locator(".md-header").bounding_box()
        assert box
        assert header
        assert abs(box["y"] - header["height"]) < 3


def test_the_register_of_claims_begins_with_the_page_that_has_most(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("registers/claims/")
        assert page.locator("tbody tr").first.get_attribute("data-page") == "ImageNet"


@pytest.mark.parametrize("path", ["sources/paper/", "sources/official-record/"])
def test_a_long_page_of_sources_has_a_list_of_them(visit: Visits, path: str) -> None:
    with visit(scripts=False) as opened:
        page = opened.go(path)
        page.locator(".source-list summary").click()
        links = page.locator(".source-list a")
        assert links.count() == page.locator(".source").count() > 10
        links.nth(9).click()
        expect(page.locator(".source:target")).to_be_in_viewport()


WITH_WIDE_TABLES = (
    "results/",
    "results/sizes/",
    "artifacts/",
    "artifacts/challenge/",
    "registers/sources/",
)


FITS = "all => all.every((frame) => frame.scrollWidth <= frame.clientWidth)"


@pytest.mark.parametrize(
    ("path", "size"), in_turn(WITH_WIDE_TABLES, [(size,) for size in reversed(WINDOWS)])
)
def test_a_table_from_data_needs_no_sideways_scrolling(visit: Visits, path: str, size: str) -> None:
    with visit(WINDOWS[size]) as opened:
        assert opened.go(path).locator(".table-frame").evaluate_all(FITS)


def test_the_caveats_of_the_results_have_room(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("results/")
        cell = page.locator("td[data-label='Caveat and source']").first.bounding_box()
        assert cell
        assert cell["width"] > 200


def roles(page: Page) -> Counter[str]:
    """What the browser tells a screen reader that there is, by role."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return Counter(node["role"]["value"] for node in nodes if not node.get("ignored"))


@pytest.mark.parametrize("path", ["results/", "artifacts/"])
def test_a_stacked_table_is_still_a_table_to_a_screen_reader(visit: Visits, path: str) -> None:
    with visit(WIDE) as wide, visit(PHONE) as phone:
        seen = [roles(opened.go(path)) for opened in (wide, phone)]
        for role in ("table", "row", "cell", "rowheader", "columnheader"):
            assert seen[0][role] == seen[1][role] > 0, role


def test_on_a_narrow_screen_each_cell_says_its_column(visit: Visits) -> None:
    with visit(PHONE) as opened:
        page = opened.go("results/")
        cell = page.locator("table.record td").first
        shown = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
        assert shown.startswith('"Entry"')
        row = page.locator("table.record tbody tr").first.bounding_box()
        assert row
        assert row["width"] <= PHONE[0]
