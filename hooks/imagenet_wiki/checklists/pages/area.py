"""The checklist of an area, and the checklist of all areas: to be filled in, or printed."""

import json
from collections.abc import Iterator

from imagenet_wiki.checklists.items import Area, Checklists, Item
from imagenet_wiki.checklists.pages.answer_form import answer_form, toolbar
from imagenet_wiki.checklists.pages.item import excuses, triggers
from imagenet_wiki.checklists.pages.notices import not_legal_advice, reviews, status_notice
from imagenet_wiki.checklists.pages.requirements import determinations, statements
from imagenet_wiki.checklists.pages.wording import COMPONENTS, ROLES, listed
from source_discipline.prose.generated_page import Block, GeneratedPage, Markup, Parts, spaced
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, heading, link

KIND = "Wiki · Checklist"
_NO_EXCUSE = "Its triggers, component or role are not yours; no other reason counts."
_WHOLE = "The whole checklist"
_WHOLE_ABOUT = (
    "All items of all areas on one page, to be filtered by trigger, component and role. Answers"
    " given here and on the pages of the areas are the same answers."
)


def area_page(checklists: Checklists, area: Area) -> GeneratedPage:
    """An area's checklist; each item has an anchor equal to its id."""
    intro = f"# {heading(area.title)}\n\n{area.about}"
    head = PageHead(area.title, area.about, KIND, reviews(area.items))
    parts = _body(checklists, intro, area.items, _items(checklists, area, "##"))
    return GeneratedPage(f"governance/{area.name}.md", head, parts, judged=True)


def whole_page(checklists: Checklists) -> GeneratedPage:
    """The checklist of all areas."""
    items = checklists.items()
    sections = (
        spaced(_titled(area), *_items(checklists, area, "###")) for area in checklists.areas
    )
    intro = f"# {_WHOLE}\n\n{_WHOLE_ABOUT}"
    head = PageHead(_WHOLE, _WHOLE_ABOUT, KIND, reviews(items), searchable=False)
    parts = _body(checklists, intro, items, sections)
    return GeneratedPage("governance/checklist.md", head, parts, judged=True)


def _titled(area: Area) -> str:
    return f"## {heading(area.title)} {{: .area-title }}"


def _body(
    checklists: Checklists, intro: str, items: tuple[Item, ...], parts: Iterator[Parts]
) -> Parts:
    notice, head, data = not_legal_advice(checklists), toolbar(checklists, items), _data(checklists)
    return (*spaced(intro, notice, head, *parts, data), "\n")


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
        determinations(item),
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


def _data(checklists: Checklists) -> Block:
    """What the script must know of every item, so that a file from any edition can be opened."""
    data = {
        "edition": checklists.edition.edition,
        "items": [
            {
                "id": item.id,
                "version": item.version,
                "status": item.status,
                "title": item.title,
                "replaced": item.replaced_by or "",
                "history": [
                    [c.version, c.date.isoformat(), c.change, c.note] for c in item.history
                ],
            }
            for item in checklists.items()
        ],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Block(f'<script type="application/json" data-checklists>{text}</script>')
