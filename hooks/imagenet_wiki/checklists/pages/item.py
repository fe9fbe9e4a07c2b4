"""The page of one item: what it asks, what decides it, its reasons, its place among frameworks."""

from collections.abc import Iterator

from imagenet_wiki.checklists.items import Area, Checklists, Item, Revision, SourceLocator
from imagenet_wiki.checklists.pages.mapping_list import mapping_list
from imagenet_wiki.checklists.pages.notices import not_legal_advice, status_notice
from imagenet_wiki.checklists.pages.requirements import determinations, parameters, statements
from imagenet_wiki.checklists.parameters import unfilled
from imagenet_wiki.checklists.wording import COMPONENTS, METHODS, ROLES, listed
from source_discipline.prose.generated_page import Block, GeneratedPage, Markup, Parts, spaced
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, heading, link, table
from source_discipline.records.bibliography.apa import reference_text
from source_discipline.records.bibliography.bibliography import Bibliography

KIND = "Wiki · Checklist item"
_NO_EXCUSE = "Only the scope can take this item out of an assessment."


def item_page(
    checklists: Checklists, area: Area, item: Item, bibliography: Bibliography
) -> GeneratedPage:
    """An item's page, whose anchor is the item's id."""
    title = f"{item.id}: {item.title}"
    decided = determinations(item)
    parts = spaced(
        (f"# {heading(title)}", Markup(f" {{#{item.id}}}")),
        status_notice(item),
        statements(item),
        _facts(checklists, area, item),
        not_legal_advice(checklists),
        f"## Why\n\n{item.rationale}",
        spaced("## What decides it", decided) if decided else None,
        parameters(item),
        "## Evidence to show\n\n" + "\n".join(f"- {each}" for each in item.evidence),
        f"## How to assess it\n\n**{METHODS[item.method]}.** {item.procedure}",
        f"## Examples\n\n**Meets it.** {item.meets}\n\n**Fails it.** {item.fails}",
        f"## When it does not apply\n\n{excuses(item) or _NO_EXCUSE}",
        mapping_list(checklists, item),
        _sources(item.sources, bibliography),
        _history(item.history),
    )
    reviews = (item.review.last_reviewed, item.review.review_by)
    about = " ".join(unfilled(each.text) for each in item.statements)
    head = PageHead(title, about, KIND, reviews)
    return GeneratedPage(f"governance/{item.id}.md", head, (*parts, "\n"), judged=True)


def excuses(item: Item) -> str:
    """The reasons for not applicable, each with its letter."""
    return "\n".join(f"- **{letter}.** {text}" for letter, text in item.not_applicable_when.items())


def triggers(checklists: Checklists, item: Item) -> str:
    """`Holding, training`: what makes the item apply."""
    known = checklists.terms.triggers
    return listed({id: each.title for id, each in known.items()}, item.triggers)


def laws(checklists: Checklists, item: Item) -> str:
    """The laws because of which the item is there."""
    found = (checklists.vocabulary.get(law) for law in item.laws)
    return ", ".join(each.short for each in found if each)


def _facts(checklists: Checklists, area: Area, item: Item) -> Block:
    edition = checklists.edition.edition
    cite_as = checklists.edition.cite(item)
    rows = {
        "Applies to": triggers(checklists, item),
        "Component": listed(COMPONENTS, item.components),
        "Who answers it": listed(ROLES, item.roles),
        "Because of": laws(checklists, item),
        "Version": f"{item.version}, {item.status}",
    }
    pairs = [(name, cell(text)) for name, text in rows.items() if text]
    pairs.append(("Checklist", link(f"../{area.name}/#{item.id}", f"{area.title}: answer it")))
    label = "Cite as" if checklists.is_published else "In preparation"
    pairs.append((label, f'<a href="#cite"><code>{cell(cite_as)}</code></a>'))
    if checklists.is_published:
        kept = f"{edition}/{item.id}/"
        pairs.append(("Permalink", link(f"../{kept}", f"governance/{kept}")))
    pairs.append(("Words", link("../terms/", "Terms and key words")))
    items = "".join(f"<div><dt>{name}</dt><dd>{html}</dd></div>" for name, html in pairs)
    return Block(f'<dl class="item-facts">{items}</dl>')


def _sources(sources: tuple[SourceLocator, ...], bibliography: Bibliography) -> Parts:
    items = "".join(f"<li>{html}</li>" for html in _places(sources, bibliography))
    return "## Sources\n\n", Block(f'<ul class="item-sources">{items}</ul>')


def _places(sources: tuple[SourceLocator, ...], bibliography: Bibliography) -> Iterator[str]:
    for place in sources:
        source = bibliography.get(place.key)
        entry = f"../../sources/{source.kind}/#{place.key}" if source else ""
        name = link(entry, reference_text(source)) if source else cell(place.key)
        yield f'{name} <span class="locator">{cell(place.locator)}</span>'


def _history(history: tuple[Revision, ...]) -> Parts:
    rows = (
        (str(each.version), each.date.isoformat(), cell(each.change), cell(each.note))
        for each in history
    )
    return "## History\n\n", Block(table(("Version", "Date", "Change", "Note"), rows))
