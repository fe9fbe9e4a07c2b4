"""The page of a published edition: all its items, its files, and what the newest one changed."""

from collections.abc import Iterator

from imagenet_wiki.checklists.editions.differences import item_changes
from imagenet_wiki.checklists.editions.published import PublishedEdition, PublishedItem
from imagenet_wiki.checklists.editions.word_changes import changes_html
from imagenet_wiki.checklists.pages.downloads import files_table
from imagenet_wiki.checklists.pages.editions.banner import banner
from source_discipline.prose.generated_page import Block, GeneratedPage, Markup, Parts, spaced
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, heading, link, table

KIND = "Wiki · Edition of the checklists"


def edition_page(
    edition: PublishedEdition, newest: PublishedEdition, errata: Parts | None
) -> GeneratedPage:
    """The page, at the address of the edition."""
    title = f"{edition.head['title']}, edition {edition.edition}"
    about = f"Every item of edition {edition.edition} as it was published, with its files."
    older = edition is not newest
    onward = link(f"../{newest.edition}/", f"Edition {newest.edition}")
    parts = spaced(
        f"# {heading(title)}",
        banner(edition, newest, f"{onward}." if older else ""),
        errata,
        ("## Files\n\n", Block(files_table(edition, ""))),
        *(_area(edition, name, title) for name, title in _areas(edition)),
        _changes(edition, newest) if older else None,
    )
    head = PageHead(title, about, KIND, searchable=False)
    return GeneratedPage(f"governance/{edition.edition}/index.md", head, (*parts, "\n"))


def _areas(edition: PublishedEdition) -> Iterator[tuple[str, str]]:
    return ((each["area"], each["title"]) for each in edition.areas)


def _area(edition: PublishedEdition, name: str, title: str) -> Parts:
    rows = [
        (link(f"{item.id}/", item.id), f"<b>{cell(item.title)}.</b> {_wording(item)}")
        for item in edition.items
        if item.data["area"] == name
    ]
    return (
        f"## {heading(title)}",
        Markup(f" {{#{name}}}"),
        "\n\n",
        Block(table(("Item", "What it asks"), rows)),
    )


def _wording(item: PublishedItem) -> str:
    retired = " (retired)" if item.status == "retired" else ""
    return f"{cell(item.wording)}{retired}"


def _changes(edition: PublishedEdition, newest: PublishedEdition) -> Parts:
    """The items that no longer say the same, and those that are new."""
    rows = []
    for change in item_changes(edition, newest):
        if change.kind == "same meaning":
            continue
        item, there = change.new or change.old, change.new is not None
        assert item is not None
        old = change.old.wording if change.old else ""
        new = change.new.wording if change.new else ""
        address = f"../{newest.edition}/{item.id}/" if there else f"{item.id}/"
        rows.append((link(address, item.id), cell(change.kind), changes_html(old, new)))
    heads = ("Item", "What happened", "Words struck out and added")
    return f"## What edition {newest.edition} changed\n\n", Block(table(heads, rows))
