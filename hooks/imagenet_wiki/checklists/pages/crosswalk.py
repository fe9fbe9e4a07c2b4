"""The crosswalk in both directions: from a framework to the items, and from an item outward."""

from collections.abc import Iterator, Mapping

from imagenet_wiki.checklists.items import Area, Checklists, FrameworkMapping, Item
from imagenet_wiki.checklists.pages.notices import not_legal_advice, reviews
from imagenet_wiki.checklists.pages.wording import CHECKED, RELATIONS, TIERS
from imagenet_wiki.checklists.passages import sentence
from imagenet_wiki.checklists.vocabulary import Framework, Reference
from source_discipline.prose.generated_page import Block, GeneratedPage, Inline, Parts, spaced
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, link, register

KIND = "Wiki · Crosswalk"
_FRAMEWORKS = ("Place", "What it asks", "Items that support it")
_ITEMS = ("Item", "Framework and place", "Relation", "Confidence", "Note")

Row = tuple[Mapping[str, str], tuple[str, ...]]


def crosswalk_by_framework(checklists: Checklists) -> GeneratedPage:
    """The page that leads from places in frameworks to items."""
    about = "Which checklist items support which place in a framework, and with what confidence."
    rows = [row for framework in checklists.vocabulary for row in _places(checklists, framework)]
    parts = spaced(
        "# Crosswalk: from frameworks to items",
        f"{about} The other direction is [from items to frameworks](crosswalk-by-item.md)."
        f" {checklists.edition.supports}",
        not_legal_advice(checklists),
        Block(register(_FRAMEWORKS, rows, (("framework", "Framework"),), "places")),
        *(_framework(checklists, framework) for framework in checklists.vocabulary),
    )
    head = PageHead("Crosswalk", about, KIND, reviews(checklists.items()))
    return GeneratedPage("governance/crosswalk.md", head, (*parts, "\n"), judged=True)


def crosswalk_by_item(checklists: Checklists) -> GeneratedPage:
    """The page that leads from items to places in frameworks."""
    about = "What each checklist item supports in other frameworks, and by which relation."
    filters = (
        ("framework", "Framework"),
        ("area", "Area"),
        ("tier", "Tier"),
        ("relation", "Relation"),
        ("confidence", "Confidence"),
    )
    rows = [row for area, item in checklists for row in _mappings(checklists, area, item)]
    parts = spaced(
        "# Crosswalk: from items to frameworks",
        f"{about} The other direction is [from frameworks to items](crosswalk.md)."
        f" {checklists.edition.supports}",
        not_legal_advice(checklists),
        Block(register(_ITEMS, rows, filters, "mappings")),
    )
    days = reviews(checklists.items())
    head = PageHead("Crosswalk by item", about, KIND, days, searchable=False)
    return GeneratedPage("governance/crosswalk-by-item.md", head, (*parts, "\n"), judged=True)


def _places(checklists: Checklists, framework: Framework) -> Iterator[Row]:
    supporting: dict[str, list[tuple[Item, FrameworkMapping]]] = {}
    for item in checklists.items():
        for mapping in item.mappings:
            if mapping.framework == framework.id:
                supporting.setdefault(mapping.ref, []).append((item, mapping))
    for reference in framework.references:
        if found := supporting.get(reference.ref):
            items = "".join(f"<li>{_support(item, mapping)}</li>" for item, mapping in found)
            about = " ".join(filter(None, (reference.about, reference.amended)))
            cells = (_place(framework, reference), cell(about), f"<ul>{items}</ul>")
            yield {"framework": framework.short}, cells


def _place(framework: Framework, reference: Reference) -> str:
    where = f"{framework.short}, {reference.locator}"
    return f'{link(reference.url, reference.ref)} <span class="place">{cell(where)}</span>'


def _support(item: Item, mapping: FrameworkMapping) -> str:
    how = f"{RELATIONS[mapping.relation]}; confidence {mapping.confidence}"
    return f'{_link(item)} {cell(item.title)} <span class="place">{cell(how)}</span>'


def _link(item: Item) -> str:
    return link(f"../{item.id}/", item.id)


def _mappings(checklists: Checklists, area: Area, item: Item) -> Iterator[Row]:
    for mapping in item.mappings:
        framework = checklists.vocabulary.get(mapping.framework)
        reference = framework.get(mapping.ref) if framework else None
        if framework and reference:
            keys = {
                "framework": framework.short,
                "area": area.title,
                "tier": TIERS[item.tier][0],
                "relation": RELATIONS[mapping.relation],
                "confidence": mapping.confidence,
            }
            yield (
                keys,
                (
                    f'{_link(item)} <span class="place">{cell(item.title)}</span>',
                    _place(framework, reference),
                    cell(RELATIONS[mapping.relation]),
                    cell(mapping.confidence),
                    cell(mapping.note),
                ),
            )


def _framework(checklists: Checklists, framework: Framework) -> Parts:
    """How far the list of a framework can be trusted, from when what applies, and what is open."""
    source = link(framework.url, framework.name)
    dates = "\n".join(f"- {sentence(day)}" for day in framework.dates)
    return spaced(
        ("## ", Inline(cell(framework.short))),
        (Inline(f"{source}."), f" {framework.status}"),
        f"{framework.how} Unless a place says otherwise, the places were"
        f" {CHECKED[framework.checked]}.",
        dates,
        _unsupported(checklists, framework),
    )


def _unsupported(checklists: Checklists, framework: Framework) -> Block | None:
    """The places that no item supports: what a reader must not look for here."""
    supported = {
        mapping.ref
        for item in checklists.items()
        for mapping in item.mappings
        if mapping.framework == framework.id
    }
    rest = [each for each in framework.references if each.ref not in supported]
    if not rest:
        return None
    links = ", ".join(link(each.url, each.ref) for each in rest)
    return Block(f"<p>Listed, but not supported by any item: {links}.</p>")
