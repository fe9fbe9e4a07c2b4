"""What every page of a published edition says first: which edition it is, and which is newest."""

from imagenet_wiki.checklists.editions.differences import ItemChange
from imagenet_wiki.checklists.editions.published import PublishedEdition
from imagenet_wiki.checklists.editions.word_changes import changes_html
from source_discipline.prose.generated_page import Block, Parts
from source_discipline.publishing.html.pieces import cell, link
from source_discipline.text.days import long_date


def banner(edition: PublishedEdition, newest: PublishedEdition, more: str = "") -> Block:
    """The edition, its day, its notice; `more` is HTML that leads on from here."""
    day = long_date(edition.published)
    this = f"<strong>Edition {edition.edition}</strong>, published on {cell(day)}."
    fixed = "This is its permanent address; its items never change."
    place = "It is the newest edition." if edition is newest else _newer(newest)
    notice = cell(edition.head["notice"])
    return Block(
        f'<p class="item-notice item-edition" role="note">{this} {fixed} {place} {more}</p>'
        f'<p class="item-notice">{notice}</p>'
    )


def _newer(newest: PublishedEdition) -> str:
    return f"<strong>A newer edition exists: {newest.edition}.</strong>"


def changes_section(
    edition: PublishedEdition, newest: PublishedEdition, change: ItemChange
) -> Parts:
    """What an item of an older edition says in the newest one, word by word, and why."""
    heading = f"## What changed by edition {newest.edition}\n\n"
    old, new = change.old, change.new
    assert old is not None
    if new is None:
        return heading, Block("<p>The item is not in the newest edition.</p>")
    said = f"<p>{cell(_SAID[change.kind])}{_successor(new.replaced_by, newest)}</p>"
    words = f'<div class="statement"><p>{changes_html(old.wording, new.wording)}</p></div>'
    steps = "".join(
        f"<li>{cell(each['date'])}: {cell(each['change'])}. {cell(each['note'])}</li>"
        for each in change.steps
    )
    return heading, Block(said + words + (f"<ul>{steps}</ul>" if steps else ""))


_SAID = {
    "same meaning": "It means the same.",
    "changed meaning": "It asks for something else or says it otherwise.",
    "retired": "It was retired.",
}


def _successor(id: str | None, newest: PublishedEdition) -> str:
    return f" In its place: {link(f'../../{newest.edition}/{id}/', id)}." if id else ""
