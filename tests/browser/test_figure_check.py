"""Check a figure in a browser: the gate's own judging, by keyboard, on a phone, sending nothing."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.axe import findings
from browser.conftest import PHONE, WIDE, Visits
from imagenet_wiki.inquiry.table import fact_row
from inquiries import corrections, sentences, told, wrong_forms
from site_links import asset
from source_discipline.numbers.number import Number
from source_discipline.records.fact import Fact
from source_discipline.verdicts.judge import judge
from source_discipline.verdicts.plain_text import read_plain
from source_discipline.verdicts.surroundings import around
from verdicts.test_forms import fact, forms

TEXT, ANSWER = "#figure-check-text", ".figure-answer"
FOLDER = "assets/javascripts/figure"
SCRIPTS = [f"{FOLDER}/{name}.js" for name in ("python", "judge", "engine")]
RECORD = f"{FOLDER}/record.json"
_LOAD = """async (scripts) => {
  const load = (src) => new Promise((done) =>
    document.head.append(Object.assign(document.createElement("script"), {src, onload: done})));
  for (const src of scripts) await load(`../${src}`);
}"""
_ANSWER = """async ([texts, record]) => {
  const judge = figureEngine(await (await fetch(`../${record}`)).json());
  return texts.map((text) => judge(text).map((sentence) => ({...sentence,
    misquotes: sentence.misquotes.map(({id}) => id),
    numbers: sentence.numbers.map((number) => (
      {...number, misquotes: number.misquotes.map(({id}) => id)}))})));
}"""
_JUDGE = """(rows) => {
  const python = pythonRuntime(), gate = translatedGate(python);
  return rows.map(([text, row]) => {
    const page = gate.readPlain(text), fact = gate.readFact(python.fromJson(row));
    return page.claims.map(({number}, place) => {
      const told = gate.judge(number, fact, gate.around(page.claims[place], page));
      const value = number.value === null ? null : String(number.value);
      return [[...number.span], python.$str(number.kind), value, String(number.step),
        python.$str(number.bound), number.unit, python.$str(told.outcome), told.reason];
    });
  });
}"""


@pytest.fixture(scope="module")
def judging(site: Path, visit: Visits) -> Any:
    """A page with the judging loaded, as the worker loads it."""
    with visit() as opened:
        page = opened.go("check-figure/")
        page.evaluate(_LOAD, [asset(site, path) for path in SCRIPTS])
        yield page


def _as_told(number: Number, told_of: Fact, text: str) -> list[Any]:
    page = read_plain(text)
    claim = next(each for each in page.claims if each.number == number)
    said = judge(number, told_of, around(claim, page))
    value = None if number.value is None else str(number.value)
    return [
        [*number.span], str(number.kind), value, str(number.step), str(number.bound), number.unit,
        str(said.outcome), said.reason,
    ]  # fmt: skip


def test_the_browser_judges_every_wording_as_the_gate_does(judging: Page) -> None:
    rows = [(form.sentence, fact(form)) for form in forms()]
    expected = [
        [_as_told(claim.number, each, text) for claim in read_plain(text).claims]
        for text, each in rows
    ]
    found = judging.evaluate(_JUDGE, [[text, fact_row(each)] for text, each in rows])
    differing = [
        (text, f, e) for (text, _), f, e in zip(rows, found, expected, strict=True) if f != e
    ]
    assert len(rows) > 900
    assert not differing, differing[:3]


def test_the_browser_answers_every_sentence_as_the_gate_does(site: Path, judging: Page) -> None:
    texts = [*(text for _, text in sentences()), *wrong_forms(), *corrections()]
    found = judging.evaluate(_ANSWER, [texts, asset(site, RECORD)])
    expected = json.loads(json.dumps([told(text) for text in texts]))
    differing = [text for text, f, e in zip(texts, found, expected, strict=True) if f != e]
    assert differing == []


def test_nothing_is_loaded_before_the_box_is_used_and_nothing_is_sent(visit: Visits) -> None:
    with visit(fresh=True) as opened:
        page = opened.go("")
        page.wait_for_load_state("networkidle")
        assert not [url for url in opened.requests if "/figure/" in url]
        before = len(opened.requests)
        methods: list[str] = []
        page.on("request", lambda request: methods.append(request.method))
        page.fill(TEXT, "ImageNet-1K has 14 million images of secret things.")
        page.get_by_role("button", name="Check", exact=True).click()
        expect(page.locator(ANSWER)).to_have_count(1)
        asked = [url.removeprefix(opened.base) for url in opened.requests[before:]]
        assert any(url.startswith("assets/javascripts/figure/record.") for url in asked)
        assert all(url.startswith(("assets/", "cards/")) for url in asked), asked
        assert set(methods) == {"GET"}
        assert "secret" not in " ".join(asked)
        assert opened.unquiet() == []


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_a_figure_is_checked_by_keyboard_alone(visit: Visits, size: tuple[int, int]) -> None:
    with visit(size=size, scheme="dark" if size == PHONE else "light") as opened:
        page = opened.go("check-figure/")
        page.locator(TEXT).focus()
        page.keyboard.type("ResNet-152 scored a top-5 error of 3.57 percent.")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(f"{ANSWER}--wrong")).to_contain_text("A known misquote")
        expect(page.get_by_role("status")).to_have_text("Figures: 1 not as recorded.")
        assert findings(page) == []
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(ANSWER)).to_have_count(0)
        expect(page.locator(TEXT)).to_be_focused()
        wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert wide <= 0
        assert opened.unquiet() == []


def test_what_was_not_compared_is_told(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("check-figure/")
        page.fill(TEXT, "ImageNet has 14,197,122 images of purple dragons.")
        page.get_by_role("button", name="Check", exact=True).click()
        expect(page.locator(ANSWER)).to_contain_text("not every word was compared")
        expect(page.locator(".figure-answer__words")).to_contain_text("“purple”")
        assert page.locator(f"{ANSWER}--found").count() == 0
        page.fill(TEXT, "ImageNet has 14,197,122 images.")
        page.get_by_role("button", name="Check", exact=True).click()
        expect(page.locator(f"{ANSWER}--found")).to_contain_text("Recorded as the sentence says it")
        page.fill(TEXT, "The tower is 330 metres tall.")
        page.get_by_role("button", name="Check", exact=True).click()
        expect(page.locator(ANSWER)).to_contain_text("neither right nor wrong")


def test_a_fact_is_cited_from_its_source(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("check-figure/")
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.fill(TEXT, "ImageNet has 14,197,122 images.")
        page.get_by_role("button", name="Check", exact=True).click()
        page.get_by_role("button", name="Copy citation").first.click()
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        assert "ImageNet" in page.evaluate("navigator.clipboard.readText()")
        entry = page.get_by_role("link", name="Entry in the register").first.get_attribute("href")
        assert entry
        assert page.request.get(entry).ok


def test_without_scripts_it_says_so(visit: Visits) -> None:
    with visit(scripts=False) as opened:
        page = opened.go("check-figure/")
        expect(page.locator(".figure-check__without")).to_be_visible()
        expect(page.locator(TEXT)).not_to_be_visible()


def test_the_claim_builder_contradicts_a_complete_false_claim(visit: Visits) -> None:
    with visit() as opened:
        page = opened.go("claim-builder/")
        for name, value in {
            "artifact": "ILSVRC2012",
            "value": "16.422",
            "model": "SuperVision",
        }.items():
            page.fill(f"[name={name}]", value)
        for name, value in {
            "task": "classification", "split": "train", "metric": "top-5 error", "unit": "percent",
            "ensemble": "single model", "data": "supplied data only", "changes": "original",
        }.items():  # fmt: skip
            page.select_option(f"[name={name}]", value)
        state = page.locator("[data-claim-state]")
        expect(state).to_contain_text("The record contradicts this claim.")
        expect(page.locator("[data-claim-figure]")).to_contain_text(
            "the recorded value is for test"
        )
        page.select_option("[name=split]", "test")
        expect(state).not_to_contain_text("contradicts")
        expect(page.locator("[data-claim-figure]")).to_contain_text("16.422 percent")


def test_the_judging_is_of_a_size_for_a_phone(site: Path) -> None:
    files = [site / asset(site, path) for path in (*SCRIPTS, RECORD)]
    sizes = {file.name: len(gzip.compress(file.read_bytes(), 6)) for file in files}
    assert sum(sizes.values()) < 220_000, sizes
