"""The places in other frameworks that an item supports, each with a link to the place."""

from imagenet_wiki.checklists.items import Checklists, FrameworkMapping, Item
from imagenet_wiki.checklists.pages.wording import CHECKED, RELATIONS
from imagenet_wiki.checklists.vocabulary import Framework, Reference
from source_discipline.publishing.html.pieces import cell, link


def mapping_list(checklists: Checklists, item: Item) -> str:
    """A section of a page, framework by framework; its notes are prose and are judged."""
    parts = ["## What it supports in other frameworks", checklists.edition.supports]
    for framework in checklists.vocabulary:
        own = [mapping for mapping in item.mappings if mapping.framework == framework.id]
        if own:
            lines = "\n".join(_line(framework, mapping) for mapping in own)
            parts.append(f"### <span data-record>{cell(framework.short)}</span>\n\n{lines}")
    if len(parts) == 2:
        parts[1] = "No place in the frameworks of the [crosswalk](crosswalk.md) is mapped."
    return "\n\n".join(parts)


def _line(framework: Framework, mapping: FrameworkMapping) -> str:
    reference = framework.get(mapping.ref)
    place = _place(reference) if reference else cell(mapping.ref)
    how = f"{RELATIONS[mapping.relation]}; confidence {mapping.confidence}"
    return f"- <span data-record>{place}: {cell(how)}.</span> {mapping.note}".rstrip()


def _place(reference: Reference) -> str:
    amended = f" As amended: {cell(reference.amended)}" if reference.amended else ""
    checked = CHECKED[reference.checked]
    return (
        f"{link(reference.url, reference.ref)} ({cell(reference.locator)}; {cell(checked)})"
        f"{amended}"
    )
