"""The page of the worked example: one assessment, filled in to the last determination."""

from collections.abc import Iterator, Mapping
from typing import Any

from imagenet_assessment.catalog import Catalog, FormItem
from imagenet_assessment.decided import STATES, states
from imagenet_wiki.checklists.exports.assessment_data import assessment_catalog
from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.loading import EXAMPLE
from imagenet_wiki.checklists.pages.notices import not_legal_advice
from imagenet_wiki.checklists.wording import ANSWERS, METHODS
from source_discipline.prose.generated_page import Block, GeneratedPage, Markup, Parts, spaced
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, heading, link, table

KIND = "Wiki · Example"
_ABOUT = "An assessment of a system that does not exist, with everything that one needs to hold."


def worked_example(checklists: Checklists) -> GeneratedPage | None:
    """The page; none where no example is kept."""
    if checklists.example is None:
        return None
    data, catalog = checklists.example.data, assessment_catalog(checklists)
    parts = spaced(
        "# A worked example",
        f"{_ABOUT} Persons, records and findings are invented. What is not met is as much part of"
        " it as what is: it has an owner and a day, or a risk that somebody accepted.",
        not_legal_advice(checklists),
        Block(_head(data, catalog)),
        *(_item(catalog.items[each["item"]], each) for each in data["items"]),
    )
    head = PageHead("A worked example", _ABOUT, KIND, searchable=False)
    return GeneratedPage("governance/worked-example.md", head, (*parts, "\n"))


def _head(data: Mapping[str, Any], catalog: Catalog) -> str:
    scope, words = data["scope"], catalog.words
    named = (", ".join(words[part][each] for each in scope[part]) for part in _SCOPE)
    rows = [
        ("File", link(f"../{EXAMPLE}", EXAMPLE)),
        ("Assessed", cell(data["subject"])),
        ("By", cell(f"{data['assessor']}, {data['date']}; until {data['valid_until']}")),
        ("Edition", cell(data["edition"])),
        ("Scope", cell("; ".join(named))),
        ("Boundary", cell(scope["boundary"])),
        ("Where", cell(scope["jurisdictions"])),
        *((cell(words["laws"][law]), cell(_law(each))) for law, each in scope["laws"].items()),
    ]
    return table(("What", "Answer"), rows, "The assessment")


_SCOPE = ("triggers", "components", "roles", "legal_roles")


def _law(given: Mapping[str, str]) -> str:
    return f"applies: {given['applies']}. {given['reason']}"


def _item(item: FormItem, answer: Mapping[str, Any]) -> Parts:
    return (
        f"## {item.id}: {heading(item.title)}",
        Markup(f" {{#{item.id}}}"),
        "\n\n",
        Block(_decided(item, answer) + _shown(item, answer)),
    )


def _decided(item: FormItem, answer: Mapping[str, Any]) -> str:
    given, found = answer.get("determinations", {}), dict(states(item, answer))
    rows = [
        (name, cell(text), cell(ANSWERS.get(given.get(name), "")), STATES[found[name[:-1]]])
        for name, text in item.determinations()
    ]
    return table(("No.", "Determination", "Answer", "Statement"), rows)


def _shown(item: FormItem, answer: Mapping[str, Any]) -> str:
    lines = "".join(f"<li>{each}</li>" for each in _lines(item, answer))
    return f"<ul>{lines}</ul>"


def _lines(item: FormItem, answer: Mapping[str, Any]) -> Iterator[str]:
    if excused := answer.get("not_applicable"):
        yield f"Does not apply: {cell(item.reasons[excused['reason']])} {cell(excused['known'])}"
    for each in answer.get("evidence", ()):
        where = cell(f"{each['where']} ({each['day']})")
        yield f"Evidence: {cell(each['what'])}. <code>{where}</code>"
    for each in answer.get("waivers", ()):
        until = f"{each['approved_by']}, until {each['until']}: {each['reason']}"
        yield f"Risk of statement {each['statement']} accepted by {cell(until)}"
    if method := answer.get("method"):
        sample = f"; sample: {answer['sample']}" if answer.get("sample") else ""
        yield f"Method: {cell(METHODS[method] + sample)}"
    if answer.get("owner"):
        yield f"Owner of what is open: {cell(answer['owner'])}, due {answer['due']}"
    if answer.get("note"):
        yield f"Note: {cell(answer['note'])}"
