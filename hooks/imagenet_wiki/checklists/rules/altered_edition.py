"""An item says something else than the published edition that it belongs to.

## Why
Within an edition nothing changes: its files are cited by their address and are never written again.
An edit of its items would be on some pages and not on others.

## Fix
Name the next edition in `governance/edition.yml`; then items can change. An edition whose day of
publication has not come can be published again.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from imagenet_wiki.checklists.basis import Basis, finding
from imagenet_wiki.checklists.editions.published import PublishedEdition
from imagenet_wiki.checklists.exports.items_json import item_data
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import Item
from source_discipline.text.diagnostic import Diagnostic

CODE = "GOV815"

EDITION = "2026.01"
"""The examples are of the edition that is published already."""

ACCEPTS = ("review: {last_reviewed: 2026-05-01, review_by: 2027-05-01}",)
REJECTS = (
    "title: ⟦Plates weighed",
    "rationale: ⟦Plates are heavy [@survey1999, p. 14].",
    "evidence: ⟦[a count]",
)

_LIVING = {"review", "address"}
"""A review may find that nothing changed; addresses depend on the host."""


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each field of an item that differs from what is published under the same edition."""
    checklists = basis.checklists
    published = next(
        (e for e in checklists.published if e.edition == checklists.edition.edition), None
    )
    return _differences(basis, published) if published else iter(())


def _differences(basis: Basis, published: PublishedEdition) -> Iterator[Diagnostic]:
    publication = Publication(basis.checklists)
    recorded = f"edition {published.edition}, published on {published.published}"
    for area, item in basis:
        known = published.get(item.id)
        if known is None:
            message = f"`{item.id}` is not in the published edition"
            yield finding(area, item, ("id",), CODE, message, recorded, _HELP)
            continue
        if not _resolved(basis, item):
            continue  # an unknown reference is another rule's finding
        told, now = _lasting(known.data), _lasting(item_data(publication, area, item))
        for key in told:
            if told[key] != now.get(key):
                message = f"`{key}` of `{item.id}` is not what was published"
                yield finding(area, item, (key,), CODE, message, recorded, _HELP)


def _resolved(basis: Basis, item: Item) -> bool:
    """Whether the vocabulary has every place that the item maps to."""
    vocabulary = basis.checklists.vocabulary
    return all(vocabulary.reference(each.framework, each.ref) for each in item.mappings)


_HELP = "name the next edition in governance/edition.yml, then change it"


def _lasting(data: Mapping[str, Any]) -> dict[str, Any]:
    """What of an item is fixed; a reference is worded by the bibliography, which can be mended."""
    lasting = {key: value for key, value in data.items() if key not in _LIVING}
    return lasting | {"sources": [(each["key"], each["locator"]) for each in data["sources"]]}
