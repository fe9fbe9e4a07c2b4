"""The page of an item in a published edition, at the address by which it is cited."""

from collections.abc import Iterator, Mapping
from typing import Any

from imagenet_wiki.checklists.editions.differences import ItemChange
from imagenet_wiki.checklists.editions.published import PublishedEdition, PublishedItem
from imagenet_wiki.checklists.pages.editions.banner import banner, changes_section
from imagenet_wiki.checklists.pages.editions.published_prose import paragraph, source_list, told
from imagenet_wiki.checklists.wording import (
    CHECKED,
    COMPONENTS,
    EARLIER_TIERS,
    METHODS,
    RELATIONS,
    ROLES,
    listed,
)
from source_discipline.prose.generated_page import Block, GeneratedPage, Markup, Parts, spaced
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, heading, link, table

KIND = "Wiki · Checklist item of an edition"


def published_item_page(
    edition: PublishedEdition,
    newest: PublishedEdition,
    item: PublishedItem,
    errata: Parts | None,
) -> GeneratedPage:
    """The item as it was published, with its known errors and what has changed since."""
    title = f"{item.id}: {item.title}"
    older = edition is not newest
    change = ItemChange(item, newest.get(item.id))
    parts = spaced(
        (f"# {heading(title)}", Markup(f" {{#{item.id}}}")),
        banner(edition, newest, _way_on(item, newest) if older else ""),
        Block(f'<div class="statement">{_statements(item)}</div>'),
        errata,
        _facts(edition, item),
        *_sections(edition, item),
        changes_section(edition, newest, change) if older else None,
    )
    head = PageHead(f"{title} (edition {edition.edition})", item.wording, KIND, searchable=False)
    path = f"governance/{edition.edition}/{item.id}.md"
    return GeneratedPage(path, head, (*parts, "\n"))


def _way_on(item: PublishedItem, newest: PublishedEdition) -> str:
    there = newest.get(item.replaced_by or "") or newest.get(item.id)
    if there is None:
        return ""
    address = f"../../{newest.edition}/{there.id}/"
    changes = link(f"#what-changed-by-edition-{newest.edition.replace('.', '')}", "What changed")
    return f"{link(address, f'{there.id} in edition {newest.edition}')}. {changes}."


def _statements(item: PublishedItem) -> str:
    return "".join(
        f'<p id="{cell(id)}"><b>{cell(id)}</b> {cell(text)}</p>'
        if id != item.id
        else f"<p>{cell(text)}</p>"
        for id, text in item.statements.items()
    )


def _facts(edition: PublishedEdition, item: PublishedItem) -> Block:
    data = item.data
    areas = {each["area"]: each["title"] for each in edition.areas}
    cite_as = f"{edition.edition}-{item.id}"
    pairs = [
        ("Area", cell(areas[data["area"]])),
        ("Applies to", cell(_applies_to(edition, data))),
        ("Component", cell(listed(COMPONENTS, tuple(data["applies_to"]["components"])))),
        ("Who answers it", cell(listed(ROLES, tuple(data["applies_to"]["roles"])))),
        ("Version", cell(f"{item.version}, {item.status}")),
        ("Cite as", f'<a href="#cite"><code>{cell(cite_as)}</code></a>'),
        ("Permalink", link(f"../{item.id}/", f"governance/{edition.edition}/{item.id}/")),
        ("Edition", link(f"../../{edition.edition}/", f"{edition.edition}: all items and files")),
    ]
    items = "".join(f"<div><dt>{name}</dt><dd>{html}</dd></div>" for name, html in pairs)
    return Block(f'<dl class="item-facts">{items}</dl>')


def _applies_to(edition: PublishedEdition, data: Mapping[str, Any]) -> str:
    """Its triggers; in the first edition, its tier."""
    if "tier" in data:
        tier, meaning = EARLIER_TIERS[data["tier"]]
        return f"{tier}: {meaning}"
    return listed(edition.triggers, tuple(data["triggers"]))


def _sections(edition: PublishedEdition, item: PublishedItem) -> Iterator[Parts]:
    data, sources = item.data, item.data["sources"]
    assessment, examples = data["assessment"], data["examples"]
    yield "## Why\n\n", Block(paragraph(data["rationale"], sources))
    if "statements" in data:
        yield "## What decides it\n\n", Block(_determinations(data["statements"]))
    if data.get("parameters"):
        yield "## What the adopter sets\n\n", Block(_parameters(data["parameters"], sources))
    evidence = "".join(f"<li>{cell(each)}</li>" for each in data["evidence"])
    yield "## Evidence to show\n\n", Block(f"<ul>{evidence}</ul>")
    method = (
        f"<p><strong>{METHODS[assessment['method']]}.</strong> {cell(assessment['procedure'])}</p>"
    )
    yield "## How to assess it\n\n", Block(method)
    meets = f"<p><strong>Meets it.</strong> {cell(examples['meets'])}</p>"
    fails = f"<p><strong>Fails it.</strong> {cell(examples['fails'])}</p>"
    yield "## Examples\n\n", Block(meets + fails)
    yield "## When it does not apply\n\n", Block(_excuses(data["not_applicable_when"]))
    yield "## What it supports in other frameworks\n\n", Block(_mappings(edition, data["mappings"]))
    yield "## Sources\n\n", Block(source_list(sources))
    yield "## History\n\n", Block(_history(data["history"]))


def _mappings(edition: PublishedEdition, mappings: list[Mapping[str, Any]]) -> str:
    lines = "".join(f"<li>{_mapping(edition, each)}</li>" for each in mappings)
    about = f"<p>{cell(edition.head['supports'])}</p>"
    return f"{about}<ul>{lines}</ul>" if lines else "<p>No place in a framework is mapped.</p>"


def _mapping(edition: PublishedEdition, data: Mapping[str, Any]) -> str:
    short = edition.frameworks[data["framework"]]["short"]
    place = f"{cell(short)}, {link(data['url'], data['ref'])}"
    where = f"({cell(data['locator'])}; {cell(CHECKED[data['checked']])})"
    how = f"{RELATIONS[data['relation']]}; confidence {data['confidence']}."
    amended = f" As amended: {data['amended']}" if data["amended"] else ""
    why = data.get("reason", data.get("note", ""))
    return f"{place} {where}: {cell(how)}{cell(amended)} {cell(why)}".rstrip()


def _determinations(statements: list[Mapping[str, Any]]) -> str:
    return "".join(
        f"<p><b>{cell(each['id'])}</b></p><ul>"
        + "".join(
            f"<li><b>{cell(d['id'])}</b> {cell(d['text'])}</li>" for d in each["determinations"]
        )
        + "</ul>"
        for each in statements
        if each["determinations"]
    )


def _parameters(parameters: list[Mapping[str, str]], sources: list[Mapping[str, Any]]) -> str:
    lines = "".join(
        f"<li><code>{cell(each['id'])}</code> [{cell(each['default'])}]"
        f" {cell(each['sets'])}. {told(each['note'], sources)}</li>"
        for each in parameters
    )
    return f"<ul>{lines}</ul>"


def _excuses(found: str | list[Mapping[str, str]] | None) -> str:
    """A sentence or nothing in the first edition, a list of reasons with letters since."""
    if not found:
        return "<p>Only the scope can take it out of an assessment.</p>"
    if isinstance(found, str):
        return f"<p>{cell(found)}</p>"
    lines = "".join(f"<li><b>{cell(each['id'])}.</b> {cell(each['when'])}</li>" for each in found)
    return f"<ul>{lines}</ul>"


def _history(history: list[Mapping[str, Any]]) -> str:
    rows = (
        (str(each["version"]), each["date"], cell(each["change"]), cell(each["note"]))
        for each in history
    )
    return table(("Version", "Date", "Change", "Note"), rows)
