"""What every page about the checklists says before anything else."""

from datetime import date

from imagenet_wiki.checklists.items import Checklists, Item
from source_discipline.prose.generated_page import Block
from source_discipline.publishing.html.pieces import cell, link

_STATUS = {
    "draft": "This item is a draft. Its statement may still change; do not cite it yet.",
    "deprecated": "This item is being phased out.",
    "retired": "This item is retired. The page stays for those who cited it.",
}


def not_legal_advice(checklists: Checklists) -> Block:
    """The edition and its notice, in one line."""
    first, _, rest = checklists.edition.notice.partition(".")
    return Block(
        f'<p class="item-notice"><strong>{cell(first)}.</strong> {cell(rest)}'
        f" {_standing(checklists)}</p>"
    )


def _standing(checklists: Checklists) -> str:
    """Which edition the page shows, and where that edition stays."""
    edition = checklists.edition.edition
    if checklists.is_published:
        kept = link(f"../{edition}/", f"governance/{edition}/")
        return f"This page shows the newest edition, {edition}; it stays at {kept}."
    newest = checklists.published[-1:]
    cite = "".join(f" Cite edition {link(f'../{e.edition}/', e.edition)}." for e in newest)
    return f"Edition {edition} is in preparation and can still change.{cite}"


def reviews(items: tuple[Item, ...]) -> tuple[date, date]:
    """Items together were reviewed with the first of them, and are due with the first."""
    days = [item.review for item in items]
    return min(day.last_reviewed for day in days), min(day.review_by for day in days)


def status_notice(item: Item) -> Block | None:
    """What is special about an item that is not simply in use; nothing for one that is."""
    if item.status not in _STATUS:
        return None
    successor = (
        f" In its place: {link(f'../{item.replaced_by}/', item.replaced_by)}."
        if item.replaced_by
        else ""
    )
    return Block(f'<p class="item-status" role="note">{cell(_STATUS[item.status])}{successor}</p>')
