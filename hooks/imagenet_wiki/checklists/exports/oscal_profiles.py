"""OSCAL profiles: the items of a trigger, and those of a role, as choices from the catalog."""

from collections.abc import Iterator

from imagenet_wiki.checklists.exports.oscal import CATALOG, metadata
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.wording import ROLES
from source_discipline.publishing.data.csv_json import json_text

PROFILE = "oscal-profile-"
"""How the name of a profile's file begins."""


def oscal_profiles(publication: Publication) -> dict[str, str]:
    """Every profile by its file name, as JSON text."""
    return {
        f"{PROFILE}{name}.json": _profile(publication, name, title, chosen)
        for name, title, chosen in _choices(publication)
    }


def _choices(publication: Publication) -> Iterator[tuple[str, str, list[str]]]:
    in_use = [item for item in publication.checklists.items() if item.in_use]
    for id, trigger in publication.checklists.terms.triggers.items():
        yield f"trigger-{id}", trigger.title, [i.id for i in in_use if id in i.triggers]
    for id, role in ROLES.items():
        if chosen := [item.id for item in in_use if id in item.roles]:
            yield f"role-{id}", role, chosen


def _profile(publication: Publication, name: str, title: str, chosen: list[str]) -> str:
    title = f"{publication.checklists.edition.title}: {title}"
    profile = {
        "uuid": publication.uuid("profile", name),
        "metadata": metadata(publication, title),
        "imports": [{"href": CATALOG, "include-controls": [{"with-ids": chosen}]}],
        "merge": {"as-is": True},
    }
    return json_text({"profile": profile})
