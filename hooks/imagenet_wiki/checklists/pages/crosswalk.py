"""The crosswalk in both directions: from a framework to the items, and from an item outward.

From a framework every listed place is shown, those that no item supports too.
"""

from collections.abc import Iterator, Mapping

from imagenet_wiki.checklists.items import Area, Checklists, FrameworkMapping, Item
from imagenet_wiki.checklists.pages.item import triggers
from imagenet_wiki.checklists.pages.law_dates import open_questions
from imagenet_wiki.checklists.pages.mapping_list import bound
from imagenet_wiki.checklists.pages.notices import not_legal_advice, reviews
from imagenet_wiki.checklists.passages import sentence
from imagenet_wiki.checklists.vocabulary import Framework, Reference
from imagenet_wiki.checklists.wording import CHECKED, CONFIDENCE, LEGEND, RELATIONS
from source_discipline.prose.generated_page import Block, GeneratedPage, Inline, Parts, spaced
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, link, register, table

KIND = "Wiki · Crosswalk"
_FRAMEWORKS = ("Place", "What it asks", "Items that support it")
_ITEMS = ("Item", "Framework and place", "Relation", "Confidence", "Reason")
_COUNTS = ("Framework", "Places listed", "With an item", "Without")

Row = tuple[Mapping[str, str], tuple[str, ...]]
Support = Mapping[tuple[str, str], list[tuple[Item, FrameworkMapping]]]


def crosswalk_by_framework(checklists: Checklists) -> GeneratedPage:
    """The page that leads from places in frameworks to items."""
    about = "Which checklist items support which place in a framework, and which places have none."
    support = supporting(checklists)
    rows = [row for each in checklists.vocabulary for row in _places(checklists, each, support)]
    filters = (("framework", "Framework"), ("support", "Items"))
    parts = spaced(
        "# Crosswalk: from frameworks to items",
        f"{about} The other direction is [from items to frameworks](crosswalk-by-item.md)."
        f" {checklists.edition.supports}",
        not_legal_advice(checklists),
        Block(_legend()),
        Block(_counts(checklists, support)),
        Block(register(_FRAMEWORKS, rows, filters, "places")),
        *(_framework(framework) for framework in checklists.vocabulary),
    )
    head = PageHead("Crosswalk", about, KIND, reviews(checklists.items()))
    return GeneratedPage("governance/crosswalk.md", head, (*parts, "\n"), judged=True)


def crosswalk_by_item(checklists: Checklists) -> GeneratedPage:
    """The page that leads from items to places in frameworks."""
    about = "What each checklist item supports in other frameworks, by which relation, and why."
    filters = (
        ("framework", "Framework"),
        ("area", "Area"),
        ("relation", "Relation"),
        ("confidence", "Confidence"),
    )
    rows = [row for area, item in checklists for row in _mappings(checklists, area, item)]
    parts = spaced(
        "# Crosswalk: from items to frameworks",
        f"{about} The other direction is [from frameworks to items](crosswalk.md)."
        f" {checklists.edition.supports}",
        not_legal_advice(checklists),
        Block(_legend()),
        Block(register(_ITEMS, rows, filters, "mappings")),
    )
    days = reviews(checklists.items())
    head = PageHead("Crosswalk by item", about, KIND, days, searchable=False)
    return GeneratedPage("governance/crosswalk-by-item.md", head, (*parts, "\n"), judged=True)


def supporting(checklists: Checklists) -> Support:
    """The items that support each place, by framework and reference."""
    found: dict[tuple[str, str], list[tuple[Item, FrameworkMapping]]] = {}
    for item in checklists.items():
        for mapping in item.mappings:
            found.setdefault((mapping.framework, mapping.ref), []).append((item, mapping))
    return found


def _legend() -> str:
    relations = [(cell(RELATIONS[key]), cell(words)) for key, words in LEGEND.items()]
    confidence = [(cell(f"confidence {key}"), cell(words)) for key, words in CONFIDENCE.items()]
    return table(("Words", "Meaning"), [*relations, *confidence], "Legend")


def _counts(checklists: Checklists, support: Support) -> str:
    rows = []
    for framework in checklists.vocabulary:
        listed = len(framework.references)
        found = sum((framework.id, each.ref) in support for each in framework.references)
        rows.append((cell(framework.short), str(listed), str(found), str(listed - found)))
    return table(_COUNTS, rows, "Places listed, and how many of them an item supports")


def _places(checklists: Checklists, framework: Framework, support: Support) -> Iterator[Row]:
    for reference in framework.references:
        found = support.get((framework.id, reference.ref), [])
        items = "".join(f"<li>{_support(item, mapping)}</li>" for item, mapping in found)
        about = " ".join(filter(None, (reference.about, reference.amended)))
        keys = {"framework": framework.short, "support": "some" if found else "none"}
        shown = f"<ul>{items}</ul>" if found else f"<b>No item.</b> {cell(reference.no_item)}"
        asks = f"{cell(about)}{bound(checklists, reference)}"
        yield keys, (_place(framework, reference), asks, shown)


def _place(framework: Framework, reference: Reference) -> str:
    where = f"{framework.short}, {reference.locator}"
    return f'{link(reference.url, reference.ref)} <span class="place">{cell(where)}</span>'


def _support(item: Item, mapping: FrameworkMapping) -> str:
    how = f"{RELATIONS[mapping.relation]}; confidence {mapping.confidence}. {mapping.reason}"
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
                "relation": RELATIONS[mapping.relation],
                "confidence": mapping.confidence,
            }
            about = f"{item.title} ({triggers(checklists, item)})"
            yield (
                keys,
                (
                    f'{_link(item)} <span class="place">{cell(about)}</span>',
                    f"{_place(framework, reference)}{bound(checklists, reference)}",
                    cell(RELATIONS[mapping.relation]),
                    cell(mapping.confidence),
                    cell(mapping.reason),
                ),
            )


def _framework(framework: Framework) -> Parts:
    """How far the list of a framework can be trusted, from when what applies, and what is open."""
    source = link(framework.url, framework.name)
    return spaced(
        ("## ", Inline(cell(framework.short))),
        (Inline(f"{source}."), f" {framework.status}"),
        f"{framework.how} Unless a place says otherwise, the places were"
        f" {CHECKED[framework.checked]}.",
        "\n".join(f"- {sentence(day)}" for day in framework.dates),
        open_questions(framework),
    )
