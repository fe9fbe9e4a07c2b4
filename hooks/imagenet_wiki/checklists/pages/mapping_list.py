"""The places in other frameworks that an item supports, each with a link to the place."""

from imagenet_wiki.checklists.items import Checklists, FrameworkMapping, Item
from imagenet_wiki.checklists.vocabulary import Framework, Reference
from imagenet_wiki.checklists.wording import CHECKED, RELATIONS
from source_discipline.prose.generated_page import Inline, Parts, spaced
from source_discipline.publishing.html.pieces import cell, link

_NONE = "No place in the frameworks of the [crosswalk](crosswalk.md) is mapped."
_DATES = "The [crosswalk](crosswalk.md) has the dates and their exceptions."


def mapping_list(checklists: Checklists, item: Item) -> Parts:
    """A section of a page, framework by framework; its reasons are prose and are judged."""
    lists = [_listed(checklists, framework, item) for framework in checklists.vocabulary]
    about = checklists.edition.supports if any(lists) else _NONE
    return spaced("## What it supports in other frameworks", about, *lists)


def _listed(checklists: Checklists, framework: Framework, item: Item) -> Parts:
    own = [mapping for mapping in item.mappings if mapping.framework == framework.id]
    if not own:
        return ()
    lines = (part for mapping in own for part in ("\n", *_line(checklists, framework, mapping)))
    return "### ", Inline(cell(framework.short)), "\n", *_standing(framework), *lines


def _standing(framework: Framework) -> Parts:
    """Whether a law with days of its own applies: a duty in the present tense does not say so."""
    return ("\n", f"{framework.status} {_DATES}", "\n") if framework.dates else ()


def _line(checklists: Checklists, framework: Framework, mapping: FrameworkMapping) -> Parts:
    reference = framework.get(mapping.ref)
    place = _place(reference) if reference else cell(mapping.ref)
    how = f"{RELATIONS[mapping.relation]}; confidence {mapping.confidence}"
    whom = bound(checklists, reference) if reference else ""
    return "- ", Inline(f"{place}: {cell(how)}.{whom}"), f" {mapping.reason}"


def bound(checklists: Checklists, reference: Reference) -> str:
    """Whom a place in a law binds, and when; nothing for other places."""
    if not reference.binds:
        return ""
    roles = checklists.terms.legal_roles
    names = [roles[each].title.lower() for each in reference.binds]
    return f" {cell(_KINDS[reference.kind])} {cell(', '.join(names))}. {cell(reference.when)}"


_KINDS = {
    "duty": "Duty of:",
    "prohibition": "Prohibition for:",
    "permission": "Permission for:",
    "right": "Right of people against:",
    "condition": "Condition for:",
}


def _place(reference: Reference) -> str:
    amended = f" As amended: {cell(reference.amended)}" if reference.amended else ""
    checked = CHECKED[reference.checked]
    return (
        f"{link(reference.url, reference.ref)} ({cell(reference.locator)}; {cell(checked)})"
        f"{amended}"
    )
