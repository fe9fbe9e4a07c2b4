"""`items.csv`: one row per item, for spreadsheets."""

from collections.abc import Iterator, Sequence

from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import Area, FrameworkMapping, Item
from source_discipline.publishing.data.csv_json import delimited

COLUMNS = (
    "id",
    "cite_as",
    "area",
    "version",
    "status",
    "tier",
    "strength",
    "title",
    "statement",
    "rationale",
    "evidence",
    "method",
    "procedure",
    "meets",
    "fails",
    "components",
    "roles",
    "not_applicable_when",
    "mappings",
    "sources",
    "last_reviewed",
    "review_by",
    "address",
)


def items_csv(publication: Publication) -> str:
    """The items of an edition as comma-separated values (RFC 4180)."""
    rows = (_row(publication, area, item) for area, item in publication.checklists)
    return delimited((COLUMNS, *rows))


def _row(publication: Publication, area: Area, item: Item) -> tuple[str, ...]:
    return (
        item.id,
        publication.checklists.edition.cite(item),
        area.name,
        str(item.version),
        item.status,
        item.tier,
        item.strength,
        item.title,
        item.statement,
        item.rationale,
        "\n".join(item.evidence),
        item.method,
        item.procedure,
        item.meets,
        item.fails,
        "; ".join(item.components),
        "; ".join(item.roles),
        item.not_applicable_when or "",
        "\n".join(_mappings(item.mappings)),
        "\n".join(f"{source.key}, {source.locator}" for source in item.sources),
        item.review.last_reviewed.isoformat(),
        item.review.review_by.isoformat(),
        publication.address(item),
    )


def _mappings(mappings: Sequence[FrameworkMapping]) -> Iterator[str]:
    for mapping in mappings:
        yield f"{mapping.framework}: {mapping.ref} ({mapping.relation}, {mapping.confidence})"
