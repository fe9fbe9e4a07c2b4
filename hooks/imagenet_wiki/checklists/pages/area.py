"""The checklist of an area, and the checklist of all areas: to be filled in, or printed."""

from collections.abc import Iterator

from imagenet_wiki.checklists.items import Area, Checklists, Item
from imagenet_wiki.checklists.pages.answer_form import answer_form, toolbar
from imagenet_wiki.checklists.pages.item import excuses, triggers
from imagenet_wiki.checklists.pages.notices import not_legal_advice, reviews, status_notice
from imagenet_wiki.checklists.pages.requirements import statements
from imagenet_wiki.checklists.wording import COMPONENTS, METHODS, ROLES, listed
from source_discipline.prose.generated_page import Block, GeneratedPage, Markup, Parts, spaced
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, heading, link

KIND = "Wiki · Checklist"
_NO_EXCUSE = "Its triggers, component or role are not yours; no other reason counts."
_WHOLE = "The whole checklist"
_WHOLE_ABOUT = (
    "All items of all areas on one page, to be narrowed to a scope. Answers"
    " given here and on the pages of the areas are the same answers."
)


def area_page(checklists: Checklists, area: Area) -> GeneratedPage:
    """An area's checklist; each item has an anchor equal to its id."""
    intro = f"# {heading(area.title)}\n\n{area.about}"
    head = PageHead(area.title, area.about, KIND, reviews(area.items))
    parts = _body(checklists, intro, _items(checklists, area, "##"))
    return GeneratedPage(f"governance/{area.name}.md", head, parts, judged=True)


def whole_page(checklists: Checklists) -> GeneratedPage:
    """The checklist of all areas."""
    items = checklists.items()
    sections = (
        spaced(_titled(area), *_items(checklists, area, "###")) for area in checklists.areas
    )
    intro = f"# {_WHOLE}\n\n{_WHOLE_ABOUT}"
    head = PageHead(_WHOLE, _WHOLE_ABOUT, KIND, reviews(items), searchable=False)
    parts = _body(checklists, intro, sections)
    return GeneratedPage("governance/checklist.md", head, parts, judged=True)


def _titled(area: Area) -> str:
    return f"## {heading(area.title)} {{: .area-title }}"


def _body(checklists: Checklists, intro: str, parts: Iterator[Parts]) -> Parts:
    return (*spaced(intro, not_legal_advice(checklists), toolbar(checklists), *parts), "\n")


def _items(checklists: Checklists, area: Area, level: str) -> Iterator[Parts]:
    return (_item(checklists, item, level) for item in area.items)


def _item(checklists: Checklists, item: Item, level: str) -> Parts:
    evidence = "\n".join(f"- {each}" for each in item.evidence)
    return spaced(
        Markup(
            f'<article class="item" data-item="{item.id}" data-trigger="{" ".join(item.triggers)}"'
            f' data-component="{" ".join(item.components)}" data-role="{" ".join(item.roles)}"'
            ' markdown="block">\n'
        ),
        (f"{level} {item.id}: {heading(item.title)}", Markup(f" {{#{item.id}}}")),
        status_notice(item),
        _facts(checklists, item),
        statements(item),
        f"**How to assess it:** {METHODS[item.method]}. {item.procedure}",
        f"**Evidence to show:**\n\n{evidence}",
        f"**Does not apply when:**\n\n{excuses(item) or _NO_EXCUSE}",
        answer_form(item) if item.in_use else None,
        Markup("</article>\n"),
    )


def _facts(checklists: Checklists, item: Item) -> Block:
    components = listed(COMPONENTS, item.components)
    more = link(f"../{item.id}/", "Why, examples, frameworks")
    return Block(
        f'<p class="item-line"><b>{cell(triggers(checklists, item))}</b> · {cell(components)} ·'
        f" {cell(listed(ROLES, item.roles))} · <code>{checklists.edition.cite(item)}</code>"
        f"<span> · {more}</span></p>"
    )
