"""The assessment in a browser: scope first, by keyboard, kept, exported and opened again."""

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

from browser.assessing import (
    AREA,
    WHOLE,
    assessment,
    choice,
    exported,
    field,
    item,
    opened_file,
    report,
    scoped,
    state,
)
from browser.axe import findings
from browser.conftest import PHONE, Visits
from browser.every_page import WINDOWS
from checkouts import ROOT
from sampling import in_turn

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
FIRST = json.loads((ROOT / "governance/editions/2026.12/self-assessment.json").read_text("utf-8"))
"""The empty form of the first edition, as it was published."""
EXAMPLE = json.loads((ROOT / "governance/example-assessment.json").read_text("utf-8"))


def first_edition(**answers: str) -> dict[str, Any]:
    """A file of the first edition with answers by item, `IMG_DG_01="met"`."""
    given = {id.replace("_", "-"): answer for id, answer in answers.items()}
    filled = [
        each | {"answer": given.get(each["item"], "unknown")} | _shown(each["item"] in given)
        for each in FIRST["answers"]
    ]
    return FIRST | {"subject": "Harbor sorter", "answers": filled}


def _shown(is_answered: bool) -> dict[str, str]:
    return {"evidence": "the signed record"} if is_answered else {}


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


def ids(articles: Locator) -> list[str]:
    found: list[str] = articles.evaluate_all("all => all.map(each => each.dataset.item)")
    return found


def test_by_keyboard_alone_filled_reloaded_exported_deleted_and_imported(
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
        for part, value in (("triggers", "holding"), ("components", "dataset")):
            tab_to(page, page.locator(f"[data-scope={part}] input[value={value}]"))
            page.keyboard.press("Space")
        tab_to(page, choice(page, "IMG-DG-01.1a", ""))
        page.keyboard.press("ArrowRight")
        expect(choice(page, "IMG-DG-01.1a", "yes")).to_be_checked()
        tab_to(page, field(page, "IMG-DG-01", "what"))
        page.keyboard.type("The signed record")
        page.keyboard.press("Tab")
        page.keyboard.type("https://example.org/record")
        filled = state(page)
        assert filled["head"] == ["Harbor sorter", "holding", "dataset"]
        assert filled["answers"]["IMG-DG-01"][:2] == ["yes", "The signed record"]

        page.reload()
        assert state(page) == filled

        skip_to_content(page)
        tab_to(page, page.locator("[data-export=json]"))
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        assert download.value.suggested_filename == "assessment-2027.01.json"
        download.value.save_as(file)

        tab_to(page, page.locator("[data-clear]"), "Shift+Tab")
        page.keyboard.press("Enter")
        expect(report(page)).to_have_text("The assessment was deleted.")
        assert state(page) == {"head": [], "answers": {}}
        page.reload()
        assert state(page) == {"head": [], "answers": {}}

        skip_to_content(page)
        tab_to(page, page.locator("[data-import]"))
        page.keyboard.press("Enter")
        expect(report(page)).to_contain_text("was opened: 1 item with answers.")
        assert state(page) == filled
        assert opened.complaints == []


def test_nothing_is_sent_and_other_checklists_show_the_same_answers(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        page.wait_for_load_state("networkidle")
        before = len(opened.requests)
        scoped(page)
        choice(page, "IMG-DG-03.1a", "no").check()
        field(page, "IMG-DG-03", "note").fill("The copy of the terms lacks a date.")
        page.locator("[data-filter=state]").select_option("unmet")
        page.locator("[data-check]").click()
        assert opened.requests[before:] == []
        opened.go(WHOLE)
        assert "no" in state(page)["answers"]["IMG-DG-03"]
        assert all(url.startswith(opened.base) for url in opened.requests)


# Scope, and what is shown.


def test_what_is_out_of_scope_falls_away_and_comes_back(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(WHOLE)
        articles, shown = page.locator("[data-item]"), page.locator("[data-item]:visible")
        total, count = articles.count(), page.locator("[data-count]")
        expect(count).to_contain_text("The scope is not complete: all items are shown.")
        assert shown.count() == total
        scoped(page)
        found = ids(shown)
        assert 0 < len(found) < total
        for part, value in (("trigger", "holding"), ("component", "dataset"), ("role", "curator")):
            values = shown.evaluate_all(f"all => all.map(each => each.dataset.{part})")
            assert all(value in each.split() for each in values)
        assert "IMG-PB-11" in found
        law = page.locator("[data-law=gdpr] select")
        law.select_option("no")
        assert "IMG-PB-11" not in ids(shown), "an item of a law that does not apply"
        law.select_option("unknown")
        assert "IMG-PB-11" in ids(shown), "a law that is not ruled out"
        page.locator("[data-filter=scope]").select_option("")
        assert shown.count() == total


def test_filters_and_progress(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(WHOLE)
        scoped(page)
        count, bar = page.locator("[data-count]"), page.locator("[data-progress]")
        asked = int(bar.get_attribute("max") or "0")
        expect(count).to_have_text(f"0 of {asked} determinations answered.")
        choice(page, "IMG-DG-01.1a", "no").check()
        choice(page, "IMG-DG-02.1a", "yes").check()
        expect(count).to_have_text(f"2 of {asked} determinations answered.")
        for letter in "bc":
            choice(page, f"IMG-DG-01.1{letter}", "no").check()
        visible = page.locator("[data-item]:visible")
        page.locator("[data-filter=state]").select_option("unmet")
        assert ids(visible) == ["IMG-DG-01"]
        assert page.locator(".area-title:visible").count() == 1
        choice(page, "IMG-DG-01.1a", "yes").check()
        assert ids(visible) == ["IMG-DG-01"], "an item does not vanish under the reader's hands"
        expect(page.locator("[data-item=IMG-DG-01] [data-state-of]").first).to_have_text(
            "Partly met"
        )


def test_a_link_to_an_item_leads_past_scope_and_filters(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        scoped(page)
        expect(item(page, "IMG-DG-04")).to_be_hidden()
        page.evaluate("location.hash = 'IMG-DG-04'")
        expect(item(page, "IMG-DG-04")).to_be_in_viewport()


# What is entered.


def test_several_pieces_of_evidence_a_waiver_and_what_the_adopter_sets(
    visit: Visits, tmp_path: Path
) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        scoped(page)
        form = item(page, "IMG-DG-02")
        choice(page, "IMG-DG-02.1a", "no").check()
        for row, words in enumerate(("The manifest of the copy", "The log of January")):
            if row:
                form.get_by_role("button", name="Add evidence").click()
                expect(form.locator("[data-field=what]").nth(row)).to_be_focused()
            form.locator("[data-field=what]").nth(row).fill(words)
            form.locator("[data-field=where]").nth(row).fill(f"shelf {row}")
        form.get_by_text("Accept a risk for a time").click()
        waiver = {
            "statement": "1", "reason": "The copy is deleted soon, and nobody trains on it.",
            "approved_by": "R. Head", "until": "2027-03-01",
        }  # fmt: skip
        for name, value in waiver.items():
            form.locator(f"[data-rows=waivers] [data-field={name}]").fill(value)
        form.get_by_text("What you set").click()
        form.get_by_label("How often a copy is verified").fill("6 months")
        page.reload()
        data = json.loads(exported(page, "json", tmp_path).read_text("utf-8"))
        answer = next(each for each in data["items"] if each["item"] == "IMG-DG-02")
        assert [each["where"] for each in answer["evidence"]] == ["shelf 0", "shelf 1"]
        assert answer["waivers"] == [waiver]
        assert answer["determinations"] == {"1a": "no"}
        assert data["parameters"] == {"IMG-DG-02.verify_interval": "6 months"}
        assert data["scope"]["triggers"] == ["holding"]


def test_not_applicable_needs_a_reason_and_says_so(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        scoped(page)
        form = item(page, "IMG-DG-08")
        form.get_by_text("Does not apply", exact=True).click()
        reasons = form.locator("[data-not-applicable] [data-field=reason]")
        reasons.select_option("a")
        message = form.locator(".answer__message")
        field(page, "IMG-DG-08", "known").fill("n/a")
        field(page, "IMG-DG-08", "known").blur()
        expect(message).to_have_text("Say how it is known that IMG-DG-08 does not apply.")
        field(page, "IMG-DG-08", "known").fill("The order and the manifest name the subset alone.")
        field(page, "IMG-DG-08", "known").blur()
        expect(message).to_have_text("")
        expect(form.locator("[data-state-of]").first).to_have_text("Not applicable")


def test_a_check_leads_to_what_it_finds(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        scoped(page)
        choice(page, "IMG-DG-03.1a", "yes").check()
        page.locator("[data-check]").click()
        expect(report(page)).to_contain_text("GOV909: “subject” is empty.")
        link = report(page).get_by_role("link", name="IMG-DG-03 is answered with yes")
        link.click()
        expect(item(page, "IMG-DG-03")).to_be_in_viewport()


def test_an_address_can_be_followed_and_nothing_else(visit: Visits, tmp_path: Path) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        scoped(page)
        link = item(page, "IMG-DG-01").get_by_role("link", name="Open the evidence")
        for text in (f"javascript:{RUN}", "shelf 3", "data:text/html,x", ""):
            field(page, "IMG-DG-01", "where").fill(text)
            expect(link).to_be_hidden()
        field(page, "IMG-DG-01", "where").fill("https://example.org/a_b-c?d=1")
        expect(link).to_have_attribute("href", "https://example.org/a_b-c?d=1")
        text = exported(page, "md", tmp_path).read_text("utf-8")
        assert "<https://example.org/a_b-c?d=1>" in text


# Files in and out.


def test_hostile_text_comes_back_as_text(visit: Visits, tmp_path: Path) -> None:
    """As evidence, place and note of one item, and all at once about the whole."""
    shown = [{"what": text, "where": text, "day": ""} for text in HOSTILE]
    given = {"item": "IMG-DG-01", "evidence": shown, "note": HOSTILE[-1], "owner": HOSTILE[2]}
    with visit() as opened:
        page = opened.go(AREA)
        title = page.title()
        file = assessment(page, given, subject=HOSTILE[0], assessor=HOSTILE[2])
        opened_file(page, file)
        page.reload()
        assert state(page)["head"][:2] == [HOSTILE[0], HOSTILE[2]]
        for name in ("what", "where"):
            fields = item(page, "IMG-DG-01").locator(f"[data-field={name}]")
            assert fields.evaluate_all("all => all.map(({ value }) => value)") == list(HOSTILE)
        files = {kind: exported(page, kind, tmp_path) for kind in ("csv", "md", "summary", "json")}
        assert page.title() == title
        assert opened.complaints == []

    cells = [cell for row in csv.reader(StringIO(files["csv"].read_text("utf-8-sig"), newline=""))
             for cell in row]  # fmt: skip
    assert not [each for each in cells if re.match(r"\s*[=+\-@＝]", each)]
    assert f"\u2060{HOSTILE[2]}" in cells
    assert HOSTILE[0] in cells

    for kind in ("md", "summary"):
        html = markdown.markdown(files[kind].read_text("utf-8"), extensions=["tables"])
        assert not re.search(r"<(script|img|a|em)\b", html)
        assert HOSTILE[0] in unescape(html)
        assert HOSTILE[2].replace("\t", "") in unescape(html)
    again = json.loads(files["json"].read_text("utf-8"))
    assert again["items"][0]["evidence"] == shown


def test_each_export_stands_alone(visit: Visits, tmp_path: Path) -> None:
    given = {
        "item": "IMG-DG-01",
        "determinations": {"1a": "yes", "1b": "no", "1c": "unknown", "2a": "yes", "2b": "yes"},
        "evidence": [{"what": "The signed record", "where": "REC-2027-014", "day": "2027-01-20"}],
        "owner": "Ö. Reader", "due": "2027-06-30", "sample": "both copies", "method": "examine",
    }  # fmt: skip
    with visit() as opened:
        page = opened.go(AREA)
        opened_file(page, assessment(page, given, subject="Harbor sorter", assessor="A. Reader"))
        files = {kind: exported(page, kind, tmp_path) for kind in ("csv", "md", "summary")}
    raw = files["csv"].read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), "so that a spreadsheet reads Ö as Ö"
    rows = {
        row["determination_id"]: row
        for row in csv.DictReader(StringIO(raw.decode("utf-8-sig"), newline=""))
    }
    first = rows["IMG-DG-01.1b"]
    assert first["statement"].startswith("The record MUST name the variant")
    assert (first["edition"], first["subject"], first["state"]) == (
        "2027.01", "Harbor sorter", "Unknown",
    )  # fmt: skip
    assert (first["answer"], first["owner"], first["due"]) == ("no", "Ö. Reader", "2027-06-30")
    assert first["evidence"] == "The signed record · REC-2027-014 · 2027-01-20"
    assert rows["IMG-DG-01.2a"]["state"] == "Met"
    assert "IMG-DG-04.1a" not in rows, "out of scope"
    text = files["md"].read_text("utf-8")
    for words in (
        "The record MUST name the variant",
        "REC-2027-014",
        "Owner: Ö. Reader",
        "1b, no:",
    ):
        assert words in text
    summary = files["summary"].read_text("utf-8")
    assert "- **IMG-DG-01.1** (Unknown). The record MUST name the variant" in summary
    assert "Owner: Ö. Reader; due: 2027-06-30." in summary
    assert "there is no total score" in summary


def test_the_worked_example_is_opened_and_comes_back_as_it_was(
    visit: Visits, tmp_path: Path
) -> None:
    with visit() as opened:
        page = opened.go(WHOLE)
        opened_file(page, EXAMPLE)
        expect(page.locator("[data-count]")).to_have_text(
            re.compile(r"^(\d+) of \1 determinations answered\.$")
        )
        again = json.loads(exported(page, "json", tmp_path).read_text("utf-8"))
        answered = [each for each in again["items"] if len(each) > 2]
        assert again | {"items": answered} == EXAMPLE
        check = "([file, day]) => assessmentChecking.check(file, assessmentData, day).findings"
        assert page.evaluate(check, [again, EXAMPLE["date"]]) == []


BROKEN: tuple[tuple[str | dict[str, Any], str], ...] = (
    ("{", "It is not JSON, or was cut off."),
    ("[]", "must be a group of fields"),
    ({"edition": "next"}, "edition"),
    ({"edition": ["2027.01"]}, "edition"),
    ({"edition": "2999.01"}, "of edition 2999.01, which this edition 2027.01 does not know"),
    ({"subject": 5}, "must be text"),
    ({"date": "tomorrow"}, "date"),
    ({"items": [{"item": "DG-01", "version": 1}]}, "items.0.item"),
    ({"items": [{"item": "IMG-DG-01", "version": 0}]}, "at least 1"),
    ({"items": [{"item": "IMG-DG-01", "version": 2, "notes": "x"}]}, "is unknown"),
    ({"items": [{"item": None}] * 9}, "more."),
    ('{"__proto__": {"items": []}}', "has no"),
    (" " * 5_000_001, "no assessment is larger than five megabytes"),
)


def test_a_broken_file_is_refused_in_plain_words(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        choice(page, "IMG-DG-01.1a", "yes").check()
        before = state(page)
        expect(report(page)).to_have_attribute("role", "status")
        for content, words in BROKEN:
            file = content if isinstance(content, str) else assessment(page) | content
            opened_file(page, file)
            expect(report(page)).to_contain_text("“mine.json” was not opened")
            expect(report(page)).to_contain_text(words)
            assert state(page) == before
        assert opened.complaints == []


def test_a_file_of_the_first_edition_is_migrated_and_says_what_changed(
    visit: Visits, tmp_path: Path
) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        opened_file(page, first_edition(IMG_DG_01="met", IMG_DG_02="not-applicable"))
        expect(report(page)).to_contain_text("It was written with edition 2026.12")
        expect(report(page)).to_contain_text("IMG-DG-01: split: Deployers answer too")
        assert "IMG-DG-03" not in report(page).inner_text()
        carried = item(page, "IMG-DG-01").locator("[data-carried]")
        expect(carried).to_contain_text("Edition 2026.12, IMG-DG-01: met the signed record")
        assert "IMG-DG-03" not in state(page)["answers"]
        page.reload()
        data = json.loads(exported(page, "json", tmp_path).read_text("utf-8"))
        assert (data["edition"], data["subject"]) == ("2027.01", "Harbor sorter")
        carried.get_by_role("button", name="Read again: remove").click()
        expect(carried).to_have_text("")
        page.reload()
        expect(carried).to_have_text("")
        expect(item(page, "IMG-DG-02").locator("[data-carried]")).to_contain_text("not-applicable")


def test_what_the_browser_kept_of_the_first_edition_is_not_lost(visit: Visits) -> None:
    kept = json.dumps(first_edition(IMG_DG_01="met"))
    with visit() as opened:
        page = opened.go(AREA)
        page.evaluate(
            "(kept) => localStorage.setItem('imagenet-governance-assessment', kept)", kept
        )
        page.reload()
        expect(report(page)).to_contain_text("It was written with edition 2026.12")
        expect(page.locator("[data-about=subject]")).to_have_value("Harbor sorter")
        page.reload()
        expect(report(page)).to_have_text("")
        expect(item(page, "IMG-DG-01").locator("[data-carried]")).to_contain_text("met")


# More than one.


def test_several_assessments_are_kept_side_by_side(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        page.on("dialog", lambda dialog: dialog.accept())
        subject, current = page.locator("[data-about=subject]"), page.locator("[data-current]")
        subject.fill("Harbor sorter")
        choice(page, "IMG-DG-01.1a", "yes").check()
        page.locator("[data-new]").click()
        assert state(page) == {"head": [], "answers": {}}
        subject.fill("Crane watch")
        page.reload()
        expect(subject).to_have_value("Crane watch")
        current.select_option(label="Harbor sorter")
        expect(choice(page, "IMG-DG-01.1a", "yes")).to_be_checked()
        page.locator("[data-clear]").click()
        expect(subject).to_have_value("Crane watch")
        expect(current.locator("option")).to_have_count(1)


def test_a_tab_stays_with_its_assessment_and_gets_what_another_tab_enters(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        subject = page.locator("[data-about=subject]")
        subject.fill("Harbor sorter")
        other = page.context.new_page()
        other.goto(page.url)
        choice(other, "IMG-DG-01.1a", "yes").check()
        expect(choice(page, "IMG-DG-01.1a", "yes")).to_be_checked()
        other.locator("[data-new]").click()
        other.locator("[data-about=subject]").fill("Crane watch")
        expect(page.locator("[data-current] option")).to_have_count(2)
        expect(subject).to_have_value("Harbor sorter")
        expect(other.locator("[data-about=subject]")).to_have_value("Crane watch")
        other.close()


def test_a_second_part_is_merged_and_conflicts_are_shown(visit: Visits, tmp_path: Path) -> None:
    ours = {"item": "IMG-DG-01", "determinations": {"1a": "yes"}, "note": "seen"}
    theirs = {
        "item": "IMG-DG-01", "determinations": {"1a": "no", "1b": "yes"}, "note": "seen",
        "evidence": [{"what": "The signed record", "where": "REC-14", "day": ""}],
    }  # fmt: skip
    other = {"item": "IMG-DG-02", "determinations": {"1a": "yes"}}
    with visit() as opened:
        page = opened.go(AREA)
        opened_file(page, assessment(page, ours, id="one", subject="Harbor sorter"))
        opened_file(page, assessment(page, theirs, other, id="one", subject="Harbor sorter"))
        expect(report(page)).to_contain_text("was merged into the same assessment")
        expect(report(page)).to_contain_text(
            "IMG-DG-01 determinations 1a: here “yes”, in the file “no”."
        )
        expect(choice(page, "IMG-DG-01.1a", "yes")).to_be_checked()
        expect(choice(page, "IMG-DG-01.1b", "yes")).to_be_checked()
        expect(choice(page, "IMG-DG-02.1a", "yes")).to_be_checked()
        expect(field(page, "IMG-DG-01", "where")).to_have_value("REC-14")
        report(page).get_by_role("button", name="Use theirs").click()
        expect(choice(page, "IMG-DG-01.1a", "no")).to_be_checked()
        expect(report(page)).to_contain_text("Theirs was taken.")
        page.reload()
        expect(choice(page, "IMG-DG-01.1a", "no")).to_be_checked()


# Where a browser keeps nothing, or something that cannot be read.


def test_a_browser_that_keeps_nothing_is_told_at_once(visit: Visits) -> None:
    with visit() as opened:
        opened.page.add_init_script(
            "Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError'); };"
        )
        page = opened.go(AREA)
        expect(page.locator("[data-lost]")).to_contain_text("This browser keeps nothing")
        expect(page.get_by_text("Your answers stay in this browser.")).to_be_hidden()
        choice(page, "IMG-DG-01.1a", "yes").check()
        expect(page.locator("[data-count]")).to_contain_text("1 of ")
        said: list[str] = []
        page.on("dialog", lambda dialog: (said.append(dialog.type), dialog.accept()))
        page.reload()
        assert said == ["beforeunload"], "leaving would lose the answers"


@pytest.mark.parametrize(
    "key", ["imagenet-governance-assessment", "imagenet-governance-assessments"]
)
def test_answers_that_cannot_be_read_are_not_dropped_in_silence(visit: Visits, key: str) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        page.evaluate("(key) => { localStorage.clear(); localStorage.setItem(key, '{'); }", key)
        page.reload()
        expect(report(page)).to_contain_text("cannot be read")
        choice(page, "IMG-DG-01.1a", "yes").check()
        assert page.evaluate("Object.values(localStorage).includes('{')"), "it is still there"


# How it can be read.


def test_names_and_roles_for_a_screen_reader(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go(AREA)
        group = page.get_by_role("group", name="Answer to IMG-DG-01")
        question = group.get_by_role("group", name=re.compile("^1a Each dataset has a name"))
        for name in ("Yes", "No", "Unknown", "Not answered"):
            expect(question.get_by_role("radio", name=name, exact=True)).to_be_visible()
        for name in ("Evidence", "Where", "Note", "Owner of what is open"):
            expect(group.get_by_role("textbox", name=name).first).to_be_visible()
        panel = page.get_by_role("region", name="Assessment")
        for name in ("What holds", "Components", "Roles"):
            expect(panel.get_by_role("group", name=name, exact=True)).to_be_visible()
        for name in ("Assessment", "Items", "Statements"):
            expect(panel.get_by_role("combobox", name=name, exact=True)).to_be_visible()
        expect(panel.get_by_role("progressbar", name="Progress on this page")).to_be_visible()


def test_without_scripts_the_page_is_a_checklist_to_print(visit: Visits) -> None:
    with visit(scripts=False) as opened:
        page = opened.go(AREA)
        expect(page.get_by_text("Print this page, empty or filled in.")).to_be_visible()
        for hidden in ("[data-export]", "[data-filter]", "[data-progress]", "[data-add]"):
            assert page.locator(f"{hidden}:visible").count() == 0
        assert page.locator("[data-item]:visible").count() == page.locator("[data-item]").count()
        groups = page.locator("[data-determination]:visible").count()
        assert page.locator("[data-determination] input:visible").count() == 4 * groups
        assert page.locator("[data-about]:visible").count() == 4
        checked = page.locator("input:checked").evaluate_all("all => all.map(({value}) => value)")
        assert set(checked) == {""}


def test_on_paper_only_what_belongs_there(visit: Visits) -> None:
    address = f"https://example.org/{'a-long-way/' * 30}"
    with visit() as opened:
        page = opened.go(AREA)
        field(page, "IMG-DG-01", "note").fill("a long note. " * 60)
        field(page, "IMG-DG-01", "where").fill(address)
        page.emulate_media(media="print")
        for hidden in ("[data-export]", "[data-filter]", ".md-header", ".md-sidebar", "#cite"):
            assert page.locator(f"{hidden}:visible").count() == 0, hidden
        assert page.locator("[data-item]:visible").count() == page.locator("[data-item]").count()
        for name in ("note", "where"):
            box = field(page, "IMG-DG-01", name)
            assert box.evaluate("box => box.scrollHeight <= box.clientHeight + 1"), "nothing is cut"


def test_on_a_phone_nothing_is_cut_off_and_all_can_be_hit(visit: Visits) -> None:
    with visit(PHONE, touch=True) as opened:
        page = opened.go(AREA)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
        small = page.locator(
            ".assessment :is(button, select, input:not([type=checkbox])):visible,"
            " .assessment .answer__choices label:visible, .answer__choices label:visible,"
            " .answer :is(textarea, summary):visible"
        ).evaluate_all(
            "all => all.filter((each) => each.getBoundingClientRect().height < 40)"
            ".map((each) => each.outerHTML.slice(0, 90))"
        )
        assert small == []
        item(page, "IMG-DG-01").get_by_text("Unknown").first.tap()
        assert state(page)["answers"]["IMG-DG-01"] == ["unknown"]


@pytest.mark.parametrize(("size", "scheme"), in_turn(list(WINDOWS), [("light",), ("dark",)]))
def test_no_accessibility_fault_with_answers_and_a_scope(
    visit: Visits, size: str, scheme: str
) -> None:
    with visit(WINDOWS[size], scheme) as opened:
        page = opened.go(AREA)
        answers = {"determinations": {"1a": "yes"}, "owner": "R. Head"}
        opened_file(
            page,
            assessment(
                page,
                {"item": "IMG-DG-01", **answers},
                {"item": "IMG-DG-02", "determinations": {"1a": "no", "1b": "no"}},
                {"item": "IMG-DG-03", "determinations": {"1a": "unknown"}, "note": "half"},
                carried_first(),
            ),
        )
        page.locator("[data-check]").click()
        for details in page.locator(".assessment details, [data-item=IMG-DG-02] details").all():
            details.evaluate("each => { each.open = true; }")
        assert findings(page) == []


def carried_first() -> dict[str, Any]:
    carried = {"edition": "2026.12", "item": "IMG-DG-05", "answer": "met", "text": "the record"}
    return {"item": "IMG-DG-05", "carried": [carried]}
