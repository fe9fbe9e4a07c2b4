"""`items.csv` and `determinations.csv`: a row an item, and a row a determination."""

from collections.abc import Iterator, Sequence

from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import Area, FrameworkMapping, Item, Statement
from source_discipline.publishing.data.csv_json import delimited

MARK = "\ufeff"
"""By this mark at the start a spreadsheet knows the text as UTF-8."""

ITEMS = (
    "id",
    "cite_as",
    "area",
    "version",
    "status",
    "triggers",
    "title",
    "statements",
    "parameters",
    "rationale",
    "evidence",
    "method",
    "procedure",
    "meets",
    "fails",
    "components",
    "roles",
    "laws",
    "not_applicable_when",
    "mappings",
    "sources",
    "last_reviewed",
    "review_by",
    "address",
)
DETERMINATIONS = (
    "id",
    "determination",
    "statement_id",
    "strength",
    "statement",
    "item",
    "title",
    "area",
    "triggers",
    "components",
    "roles",
    "laws",
    "method",
    "evidence",
    "address",
)


def items_csv(publication: Publication) -> str:
    """The items of an edition as comma-separated values (RFC 4180)."""
    rows = (_item(publication, area, item) for area, item in publication.checklists)
    return MARK + delimited((ITEMS, *rows))


def determinations_csv(publication: Publication) -> str:
    """The determinations of the items in use, each with its statement and where it applies."""
    rows = (
        row
        for area, item in publication.checklists
        if item.in_use
        for statement in item.statements
        for row in _determinations(publication, area, item, statement)
    )
    return MARK + delimited((DETERMINATIONS, *rows))


def _item(publication: Publication, area: Area, item: Item) -> tuple[str, ...]:
    return (
        item.id,
        publication.checklists.edition.cite(item),
        area.name,
        str(item.version),
        item.status,
        "; ".join(item.triggers),
        item.title,
        "\n".join(f"{id}: {text}" for id, text in item.wordings.items()),
        "\n".join(f"{name}: {each.default}" for name, each in item.parameters.items()),
        item.rationale,
        "\n".join(item.evidence),
        item.method,
        item.procedure,
        item.meets,
        item.fails,
        *_scope(item),
        "\n".join(item.not_applicable_when.values()),
        "\n".join(_mappings(item.mappings)),
        "\n".join(f"{source.key}, {source.locator}" for source in item.sources),
        item.review.last_reviewed.isoformat(),
        item.review.review_by.isoformat(),
        publication.address(item),
    )


def _determinations(
    publication: Publication, area: Area, item: Item, statement: Statement
) -> Iterator[tuple[str, ...]]:
    id = f"{item.id}.{statement.number}"
    for letter, text in statement.determinations.items():
        yield (
            f"{id}{letter}",
            item.reads(text),
            id,
            statement.strength,
            item.reads(statement.text),
            item.id,
            item.title,
            area.name,
            "; ".join(item.triggers),
            *_scope(item),
            item.method,
            "\n".join(item.evidence),
            publication.address(item),
        )


def _scope(item: Item) -> tuple[str, ...]:
    return "; ".join(item.components), "; ".join(item.roles), "; ".join(item.laws)


def _mappings(mappings: Sequence[FrameworkMapping]) -> Iterator[str]:
    for each in mappings:
        how = f"{each.relation}, {each.confidence}"
        yield f"{each.framework}: {each.ref} ({how}). {each.reason}"
