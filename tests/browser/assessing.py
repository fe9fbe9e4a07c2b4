"""How a reader works with a checklist: what the tests of the form have in common."""

import copy
import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

AREA = "governance/dataset-governance/"
WHOLE = "governance/checklist/"
SCOPE = {"triggers": ["holding"], "components": ["dataset"], "roles": ["curator"]}
LAWS = ("eu-ai-act", "gdpr")


def item(page: Page, id: str) -> Locator:
    return page.locator(f"[data-item='{id}']")


def field(page: Page, id: str, name: str) -> Locator:
    return item(page, id).locator(f"[data-field={name}]").first


def choice(page: Page, determination: str, answer: str) -> Locator:
    """The radio button of an answer to a determination such as `IMG-DG-01.1a`."""
    id, _, name = determination.partition(".")
    chosen = f"[data-determination='{name}'] input[value='{answer}']"
    return item(page, id).locator(chosen)


def report(page: Page) -> Locator:
    return page.locator("[data-report]")


def state(page: Page) -> dict[str, Any]:
    """Everything a reader can enter, as it stands in the page."""
    found: dict[str, Any] = page.evaluate(
        """() => {
          const shown = ({ type, checked, value }) =>
            (["radio", "checkbox"].includes(type) ? checked && value : value);
          const fields = (within) => [...within.querySelectorAll("input, select, textarea")]
            .filter(({ type, dataset }) => type !== "file" && !dataset.filter)
            .filter(({ dataset }) => !("current" in dataset))
            .map(shown).filter(Boolean);
          return {
            head: fields(document.querySelector("[data-assessment]")),
            answers: Object.fromEntries([...document.querySelectorAll("[data-answer]")]
              .map((form) => [form.dataset.answer, fields(form)])
              .filter(([, given]) => given.length)),
          };
        }"""
    )
    return found


def scoped(page: Page) -> None:
    """Say a scope, as a reader does."""
    for part, values in SCOPE.items():
        for value in values:
            page.locator(f"[data-scope={part}] input[value={value}]").check()
    for law in LAWS:
        page.locator(f"[data-law={law}] select").select_option("yes")


def exported(page: Page, kind: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.locator(f"[data-export={kind}]").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def opened_file(page: Page, content: str | dict[str, Any]) -> None:
    """Open a file with Import."""
    text = content if isinstance(content, str) else json.dumps(content)
    page.locator("[data-file]").set_input_files(
        {"name": "mine.json", "mimeType": "application/json", "buffer": text.encode()}
    )
    expect(report(page)).to_contain_text("mine.json")


def assessment(page: Page, *items: dict[str, Any], **head: Any) -> dict[str, Any]:
    """A file of the edition of the page, with a scope and answers; the other items are blank."""
    made: dict[str, Any] = page.evaluate("assessmentMigrating.empty(assessmentData)")
    made["scope"] |= copy.deepcopy(SCOPE) | {
        "laws": {law: {"applies": "yes", "reason": ""} for law in LAWS}
    }
    blank = {each["item"]: each for each in made["items"]}
    for each in items:
        blank[each["item"]] |= each
    return made | head
