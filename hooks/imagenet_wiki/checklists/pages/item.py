"""The page of one item: its statement, its reasons, and its place among frameworks."""

from collections.abc import Iterator

from imagenet_wiki.checklists.items import Area, Checklists, Item, Revision, SourceLocator
from imagenet_wiki.checklists.pages.mapping_list import mapping_list
from imagenet_wiki.checklists.pages.notices import not_legal_advice, status_notice
from imagenet_wiki.checklists.pages.wording import COMPONENTS, METHODS, ROLES, TIERS, listed
from source_discipline.prose.generated_page import Block, GeneratedPage, Markup, Parts, spaced
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, heading, link, table
from source_discipline.records.bibliography.apa import reference_text
from source_discipline.records.bibliography.bibliography import Bibliography

KIND = "Wiki · Checklist item"
_NO_EXCUSE = "Only its tier, components and roles can take this item out of an assessment."


def item_page(
    checklists: Checklists, area: Area, item: Item, bibliography: Bibliography
) -> GeneratedPage:
    """An item's page, whose anchor is the item's id."""
    title = f"{item.id}: {item.title}"
    parts = spaced(
        (f"# {heading(title)}", Markup(f" {{#{item.id}}}")),
        status_notice(item),
        _statement(item.statement),
        _facts(checklists, area, item),
        not_legal_advice(checklists),
        f"## Why\n\n{item.rationale}",
        "## Evidence to show\n\n" + "\n".join(f"- {each}" for each in item.evidence),
        f"## How to assess it\n\n**{METHODS[item.method]}.** {item.procedure}",
        f"## Examples\n\n**Meets it.** {item.meets}\n\n**Fails it.** {item.fails}",
        f"## When it does not apply\n\n{item.not_applicable_when or _NO_EXCUSE}",
        mapping_list(checklists, item),
        _sources(item.sources, bibliography),
        _history(item.history),
    )
    reviews = (item.review.last_reviewed, item.review.review_by)
    head = PageHead(title, item.statement, KIND, reviews)
    return GeneratedPage(f"governance/{item.id}.md", head, (*parts, "\n"), judged=True)


def _statement(text: str) -> Parts:
    return spaced(Markup('<div class="statement" markdown="block">\n'), text, Markup("</div>\n"))


def _facts(checklists: Checklists, area: Area, item: Item) -> Block:
    tier, meaning = TIERS[item.tier]
    edition = checklists.edition.edition
    cite_as = checklists.edition.cite(item)
    rows = {
        "Tier": f"{tier}: {meaning}",
        "Component": listed(COMPONENTS, item.components),
        "Who answers it": listed(ROLES, item.roles),
        "Version": f"{item.version}, {item.status}",
    }
    pairs = [(name, cell(text)) for name, text in rows.items()]
    pairs.append(("Checklist", link(f"../{area.name}/#{item.id}", f"{area.title}: answer it")))
    pairs.append(("Cite as", f'<a href="#cite"><code>{cell(cite_as)}</code></a>'))
    if checklists.is_published:
        kept = f"{edition}/{item.id}/"
        pairs.append(("Permalink", link(f"../{kept}", f"governance/{kept}")))
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
