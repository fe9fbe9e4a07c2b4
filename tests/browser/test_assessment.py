"""The self-assessment in a browser: by keyboard, kept, filtered, exported and opened again."""

import csv
import json
import re
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any

import markdown
import pytest
from playwright.sync_api import Locator, Page, expect

from browser.axe import findings
from browser.conftest import PHONE, WIDE, Visits
from browser.every_page import WINDOWS
from sampling import in_turn

AREA = "governance/dataset-governance/"
WHOLE = "governance/checklist/"
RUN = "document.title='owned'"
HOSTILE = (
    f"<script>{RUN}</script>",
    f'<img src=x onerror="{RUN}">',
    '=HYPERLINK("https://example.org/?"&A1,"open")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "\t=1+1",
    "＝1+1",
    f"[click](javascript:{RUN}) **bold** # head",
)


def item(page: Page, id: str) -> Locator:
    return page.locator(f"[data-item='{id}']")


def field(page: Page, id: str, name: str) -> Locator:
    return item(page, id).locator(f"[data-field={name}]")


def choice(page: Page, id: str, answer: str) -> Locator:
    return item(page, id).locator(f"input[value={answer}]")


def report(page: Page) -> Locator:
    return page.locator("[data-report]")


def state(page: Page) -> dict[str, Any]:
    """Everything a reader can enter, as it stands in the page."""
    return page.evaluate(
        """() => ({
          about: [...document.querySelectorAll("[data-about]")].map(({ value }) => value),
          answers: Object.fromEntries(
            [...document.querySelectorAll("[data-answer]")].map((form) => [
              form.dataset.answer,
              [form.querySelector("input:checked")?.value,
               ...[...form.querySelectorAll("[data-field]")].map(({ value }) => value)],
            ])),
        })"""
    )


def tab_to(page: Page, goal: Locator, key: str = "Tab") -> None:
    """Press Tab, as somebody without a pointer does, until the goal has the focus."""
    sought = goal.element_handle()
    for _ in range(150):
        if sought.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press(key)
    pytest.fail(f"{goal} cannot be reached with {key}")


def skip_to_content(page: Page) -> None:
    """Leave the navigation behind, by the first link of the page."""
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    page.keyboard.press("Enter")


def exported(page: Page, suffix: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.locator(f"[data-export={suffix}]").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def opened_file(page: Page, content: str | dict[str, Any]) -> None:
    """Open a file with Import, and accept that it replaces what is there."""
    text = content if isinstance(content, str) else json.dumps(content)
    page.locator("[data-file]").set_input_files(
        {"name": "mine.json", "mimeType": "application/json", "buffer": text.encode()}
    )
    expect(report(page)).to_contain_text("mine.json")


def assessment(*answers: dict[str, Any], **head: Any) -> dict[str, Any]:
    return {
        "$schema": "self-assessment.schema.json",
        "edition": "2026.12",
        "subject": "",
        "assessor": "",
        "date": "",
        "answers": list(answers),
    } | head


def answer(id: str, given: str, version: int = 1, **fields: str) -> dict[str, Any]:
    return {"item": id, "version": version, "answer": given} | fields


BROKEN: tuple[tuple[str | dict[str, Any], str], ...] = (
    ("{", "It is not JSON, or was cut off."),
    ("[]", "no self-assessment"),
    (assessment(edition="next"), "it must be an edition such as"),
    (assessment(edition=["2026.12"]), "it must be an edition such as"),
    (assessment(subject=5), "“subject” must be text"),
    (assessment(date="tomorrow"), 'write it like "2026-12-01"'),
    (assessment({"item": "DG-01"}), "Answer 1 names no item"),
    (assessment(answer("IMG-DG-01", "yes")), 'The answer to IMG-DG-01 is "yes"'),
    (
        assessment({"item": "IMG-DG-01", "version": 1, "answer": ["met"]}),
        'The answer to IMG-DG-01 is ["met"]',
    ),
    (assessment(answer("IMG-DG-01", "met", version=0)), "The version of IMG-DG-01 is 0"),
    (assessment(answer("IMG-DG-01", "met", notes="x")), 'IMG-DG-01 has "notes"'),
    (assessment(answer("IMG-DG-01", "met", note="x" * 20001)), "at most 20000 characters"),
    (assessment(*[answer("IMG-DG-01", "met")] * 2), "IMG-DG-01 is answered twice"),
    (assessment(*[{"item": None}] * 9), "And 4 more."),
    ('{"__proto__": {"answers": []}}', "no self-assessment"),
    (" " * 5_000_001, "no self-assessment is larger than five megabytes"),
)


def test_by_keyboard_alone_filled_reloaded_exported_cleared_and_imported(
    visit: Visits, tmp_path: Path
) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        file = tmp_path / "mine.json"
        page.on("dialog", lambda dialog: dialog.accept())
        page.on("filechooser", lambda chooser: chooser.set_files(file))
        skip_to_content(page)
        tab_to(page, page.locator("[data-about=subject]"))
        page.keyboard.type("Harbor sorter")
        tab_to(page, choice(page, "IMG-DG-01", "unknown"))
        for _ in range(4):
            page.keyboard.press("ArrowLeft")
        tab_to(page, field(page, "IMG-DG-01", "evidence"))
        page.keyboard.type("https://example.org/record")
        tab_to(page, choice(page, "IMG-DG-02", "unknown"))
        page.keyboard.press("ArrowLeft")
        tab_to(page, field(page, "IMG-DG-02", "justification"))
        page.keyboard.type("No copy is held.")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.type("Asked on Monday.")
        filled = state(page)
        assert filled["about"][0] == "Harbor sorter"
        assert filled["answers"]["IMG-DG-01"] == ["met", "", "https://example.org/record", ""]
        assert filled["answers"]["IMG-DG-02"] == [
            "not-applicable", "No copy is held.", "", "Asked on Monday.",
        ]  # fmt: skip

        page.reload()
        assert state(page) == filled

        skip_to_content(page)
        tab_to(page, page.locator("[data-export=json]"))
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        assert download.value.suggested_filename == "self-assessment-2026.12.json"
        download.value.save_as(file)

        tab_to(page, page.locator("[data-clear]"))
        page.keyboard.press("Enter")
        expect(report(page)).to_have_text("All answers were deleted.")
        cleared = state(page)
        assert cleared["about"] == ["", "", ""]
        assert {given[0] for given in cleared["answers"].values()} == {"unknown"}
        page.reload()
        assert state(page) == cleared

        skip_to_content(page)
        tab_to(page, page.locator("[data-import]"))
        page.keyboard.press("Enter")
        expect(report(page)).to_contain_text("was opened: 2 answers.")
        assert state(page) == filled
        assert opened.complaints == []


def test_nothing_is_sent_and_other_checklists_show_the_same_answers(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        page.wait_for_load_state("networkidle")
        before = len(opened.requests)
        choice(page, "IMG-DG-03", "partly").check()
        field(page, "IMG-DG-03", "note").fill("The copy of the terms lacks a date.")
        page.locator("[data-filter=tier]").select_option("core")
        assert opened.requests[before:] == []
        opened.go(WHOLE)
        assert state(page)["answers"]["IMG-DG-03"][0] == "partly"
        assert all(url.startswith(opened.base) for url in opened.requests)


def test_hostile_text_comes_back_as_text(visit: Visits, tmp_path: Path) -> None:
    """In every field of an item each, and all at once about the whole."""
    texts = {f"IMG-DG-{place:02}": text for place, text in enumerate(HOSTILE, start=1)}
    given = [
        answer(id, "met", justification=text, evidence=text, note=text)
        for id, text in texts.items()
    ]
    with visit() as opened:
        page = opened.go(AREA)
        title = page.title()
        opened_file(page, assessment(*given, subject=HOSTILE[0], assessor=HOSTILE[2]))
        page.reload()
        shown = state(page)
        assert shown["about"][:2] == [HOSTILE[0], HOSTILE[2]]
        for id, text in texts.items():
            assert shown["answers"][id] == ["met", text, text, text]
        files = {suffix: exported(page, suffix, tmp_path) for suffix in ("csv", "md", "json")}
        assert page.title() == title
        assert opened.complaints == []

    rows = csv.DictReader(StringIO(files["csv"].read_text("utf-8"), newline=""))
    for row, text in zip(rows, HOSTILE, strict=False):
        defused = text if text.startswith(("<", "[")) else f"'{text}"
        assert [row[name] for name in ("justification", "evidence", "note")] == [defused] * 3
        assert row["assessor"] == f"'{HOSTILE[2]}"

    html = markdown.markdown(files["md"].read_text("utf-8"))
    assert set(re.findall(r"<(\w+)", html)) == {"h1", "h2", "p", "strong"}
    assert html.count("<strong>") == html.count("<h2>")
    shown_text = unescape(html)
    for text in HOSTILE:
        assert f"<p>Note: {text.strip()}</p>" in shown_text

    assert json.loads(files["json"].read_text("utf-8"))["answers"][: len(given)] == given


def test_an_address_can_be_followed_and_nothing_else(visit: Visits, tmp_path: Path) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        link = item(page, "IMG-DG-01").get_by_role("link", name="Open the evidence")
        for text in (f"javascript:{RUN}", "shelf 3", "data:text/html,x", ""):
            field(page, "IMG-DG-01", "evidence").fill(text)
            expect(link).to_be_hidden()
        field(page, "IMG-DG-01", "evidence").fill("https://example.org/a_b-c?d=1")
        expect(link).to_have_attribute("href", "https://example.org/a_b-c?d=1")
        text = exported(page, "md", tmp_path).read_text("utf-8")
        assert "Evidence: <https://example.org/a_b-c?d=1>" in text


def test_a_broken_file_is_refused_in_plain_words(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        choice(page, "IMG-DG-01", "unmet").check()
        before = state(page)
        expect(report(page)).to_have_attribute("role", "status")
        for content, words in BROKEN:
            opened_file(page, content)
            expect(report(page)).to_contain_text("“mine.json” was not opened")
            expect(report(page)).to_contain_text(words)
            assert state(page) == before
        assert opened.complaints == []


def test_a_file_of_an_older_edition_names_what_changed_meaning(visit: Visits) -> None:
    """The page is doctored to be that of a later edition, in which the first item changed."""
    old = '"id":"IMG-DG-01","version":1,'
    steps = '[1,"2026-11-25","added",""]'
    with visit() as opened:
        page = opened.page

        def later(route: Any) -> None:
            html = route.fetch().text().replace(old, old.replace('version":1', 'version":2'), 1)
            assert html.count(steps)
            changed = f'{steps},[2,"2027-05-01","strengthened","the date too"]'
            route.fulfill(body=html.replace(steps, changed, 1).replace("2026.12", "2027.06"))

        page.route(f"**/{AREA}", later)
        opened.go(AREA)
        opened_file(
            page,
            assessment(
                answer("IMG-DG-01", "met", evidence="register"),
                answer("IMG-DG-02", "met"),
                answer("IMG-DG-77", "met"),
            ),
        )
        expect(report(page)).to_contain_text("It was written with edition 2026.12")
        changed = (
            "IMG-DG-01 changed its meaning after version 1 (2027-05-01 strengthened: the date too)"
        )
        expect(report(page)).to_contain_text(changed)
        expect(report(page)).to_contain_text("IMG-DG-77 is not in this edition")
        assert "IMG-DG-02" not in report(page).inner_text()
        message = item(page, "IMG-DG-01").locator(".answer__message")
        expect(message).to_contain_text(changed)

        field(page, "IMG-DG-01", "note").fill("still to be read")
        page.reload()
        expect(message).to_contain_text(changed)
        item(page, "IMG-DG-01").get_by_role("button", name="Keep this answer").click()
        expect(message).to_have_text("")
        expect(choice(page, "IMG-DG-01", "met")).to_be_focused()
        page.reload()
        expect(message).to_have_text("")
        expect(report(page)).to_have_text("")


def test_not_applicable_needs_a_reason_and_says_so(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        choice(page, "IMG-DG-02", "not-applicable").check()
        reason = field(page, "IMG-DG-02", "justification")
        message = item(page, "IMG-DG-02").get_by_role("status")
        expect(message).to_have_text("Give the reason why this item does not apply.")
        expect(reason).to_have_attribute("aria-invalid", "true")
        expect(reason).to_have_attribute("aria-required", "true")
        expect(reason).to_have_accessible_description(
            "Give the reason why this item does not apply."
        )
        reason.fill("No copy is held.")
        expect(message).to_have_text("")
        expect(reason).to_have_attribute("aria-invalid", "false")


def test_names_and_roles_for_a_screen_reader(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        group = page.get_by_role("group", name="Answer to IMG-DG-01")
        expect(group.get_by_role("radio", name="Not applicable")).to_be_visible()
        for name in ("Reason (needed if not applicable)", "Note"):
            expect(group.get_by_role("textbox", name=name)).to_be_visible()
        panel = page.get_by_role("region", name="Self-assessment")
        for name in ("Tier", "Component", "Role", "Answer"):
            expect(panel.get_by_role("combobox", name=name)).to_be_visible()
        expect(panel.get_by_role("progressbar", name="Progress on this page")).to_be_visible()


def test_filters_and_progress(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(WHOLE)
        articles = page.locator("[data-item]")
        total = articles.count()
        count = page.locator("[data-count]")
        expect(count).to_have_text(f"0 of {total} items answered.")
        choice(page, "IMG-DG-01", "met").check()
        choice(page, "IMG-PB-01", "unmet").check()
        expect(count).to_have_text(f"2 of {total} items answered.")
        assert page.locator("[data-progress]").evaluate("bar => bar.value") == 2

        visible = page.locator("[data-item]:visible")
        for name, value in (
            ("tier", "person-facing"),
            ("component", "weights"),
            ("role", "evaluator"),
            ("state", "unmet"),
        ):
            select = page.locator(f"[data-filter={name}]")
            select.select_option(value)
            found = visible.evaluate_all(f"all => all.map(each => each.dataset.{name})")
            assert 0 < len(found) < total
            if name != "state":
                assert all(value in each.split() for each in found)
            expect(count).to_contain_text(f"The filters show {len(found)} of {total}.")
            titles = page.locator(".area-title:visible").count()
            assert titles == len({each[:6] for each in ids(visible)})
            select.select_option("")
        page.locator("[data-filter=state]").select_option("unmet")
        assert ids(visible) == ["IMG-PB-01"]
        choice(page, "IMG-PB-01", "met").check()
        assert ids(visible) == ["IMG-PB-01"], "an item does not vanish under the reader's hands"


def ids(articles: Locator) -> list[str]:
    found: list[str] = articles.evaluate_all("all => all.map(each => each.dataset.item)")
    return found


def test_a_link_to_an_item_leads_past_the_filters(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        page.locator("[data-filter=tier]").select_option("consequential")
        expect(item(page, "IMG-DG-01")).to_be_hidden()
        page.evaluate("location.hash = 'IMG-DG-01'")
        expect(item(page, "IMG-DG-01")).to_be_in_viewport()
        expect(page.locator("[data-count]")).to_have_text("0 of 12 items answered.")


def test_a_browser_that_keeps_nothing_is_told_at_once(visit: Visits) -> None:
    with visit() as opened:
        opened.page.add_init_script(
            "Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError'); };"
        )
        page = opened.go(AREA)
        expect(page.locator("[data-lost]")).to_contain_text("This browser keeps nothing")
        expect(page.get_by_text("Your answers stay in this browser.")).to_be_hidden()
        choice(page, "IMG-DG-01", "met").check()
        expect(page.locator("[data-count]")).to_contain_text("1 of 12")
        said: list[str] = []
        page.on("dialog", lambda dialog: (said.append(dialog.type), dialog.accept()))
        page.reload()
        assert said == ["beforeunload"], "leaving would lose the answers"


def test_answers_that_cannot_be_read_are_not_dropped_in_silence(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        page.evaluate("localStorage.setItem('imagenet-governance-assessment', '{')")
        page.reload()
        expect(report(page)).to_contain_text("kept cannot be read")


def test_without_scripts_the_page_is_a_checklist_to_print(visit: Visits) -> None:
    with visit(scripts=False) as opened:
        page = opened.go(AREA)
        expect(page.get_by_text("Print this page, empty or filled in.")).to_be_visible()
        for hidden in ("[data-export]", "[data-filter]", "[data-progress]", "[data-confirm]"):
            assert page.locator(f"{hidden}:visible").count() == 0
        assert page.locator("[data-item]:visible").count() == 12
        assert page.locator("[data-item] input[type=radio]:visible").count() == 60
        assert page.locator("[data-about]:visible").count() == 3
        assert page.locator("input:checked").count() == 0


def test_on_paper_only_what_belongs_there(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        field(page, "IMG-DG-01", "note").fill("a long note. " * 60)
        page.emulate_media(media="print")
        for hidden in ("[data-export]", "[data-filter]", ".md-header", ".md-sidebar", "#cite"):
            assert page.locator(f"{hidden}:visible").count() == 0, hidden
        assert page.locator("[data-item]:visible").count() == 12
        note = field(page, "IMG-DG-01", "note")
        assert note.evaluate("box => box.scrollHeight <= box.clientHeight + 1"), "nothing is cut"


def test_on_a_phone_nothing_is_cut_off_and_all_can_be_hit(visit: Visits) -> None:
    with visit(PHONE, touch=True) as opened:
        page = opened.go(AREA)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
        small = page.locator(
            ".assessment :is(button, select, input):visible, .answer :is(label, textarea):visible"
        ).evaluate_all(
            "all => all.filter((each) => each.getBoundingClientRect().height < 40)"
            ".map((each) => each.outerHTML.slice(0, 90))"
        )
        assert small == []
        item(page, "IMG-DG-01").get_by_text("Partly met").tap()
        assert state(page)["answers"]["IMG-DG-01"][0] == "partly"


@pytest.mark.parametrize(("size", "scheme"), in_turn(list(WINDOWS), [("light",), ("dark",)]))
def test_no_accessibility_fault_with_answers_and_filters(
    visit: Visits, size: str, scheme: str
) -> None:
    with visit(WINDOWS[size], scheme) as opened:
        page = opened.go(AREA)
        opened_file(
            page,
            assessment(
                answer("IMG-DG-01", "met"),
                answer("IMG-DG-02", "unmet"),
                answer("IMG-DG-03", "not-applicable"),
                answer("IMG-DG-04", "partly", note="half"),
            ),
        )
        assert findings(page) == []
        page.locator("[data-filter=tier]").select_option("core")
        assert findings(page) == []


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
        ("governance/crosswalk/", {"framework": "REFORMS"}),
        ("governance/crosswalk-by-item/", {"framework": "GDPR", "tier": "Person-facing"}),
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
