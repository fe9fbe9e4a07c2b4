"""The downloads of an edition, by file name: each a pure function of the checklists."""

from collections.abc import Callable, Mapping

from imagenet_wiki.checklists import assessment
from imagenet_wiki.checklists.differences import changes, changes_name, earlier_editions
from imagenet_wiki.checklists.exports import items_json
from imagenet_wiki.checklists.exports.cyclonedx import cyclonedx
from imagenet_wiki.checklists.exports.items_csv import items_csv
from imagenet_wiki.checklists.exports.oscal import oscal_catalog
from imagenet_wiki.checklists.exports.oscal_mappings import oscal_mappings
from imagenet_wiki.checklists.exports.publication import Publication
from source_discipline.publishing.data.csv_json import json_text
from source_discipline.text.schemas import read_schema

EXPORTS: Mapping[str, Callable[[Publication], str]] = {
    "items.json": items_json.items_json,
    "items.csv": items_csv,
    "oscal-catalog.json": oscal_catalog,
    "oscal-mappings.json": oscal_mappings,
    "cyclonedx.json": cyclonedx,
    "self-assessment.json": assessment.template,
}

SCHEMAS = (items_json.SCHEMA, assessment.SCHEMA)
"""The schemas that are published beside the files they describe."""


def exports(publication: Publication) -> dict[str, str]:
    """Every file of an edition: its name and its text. Two calls give the same texts."""
    files = {name: export(publication) for name, export in EXPORTS.items()}
    files |= {
        changes_name(each): changes(publication, each) for each in earlier_editions(publication)
    }
    schemas = {name: read_schema(f"imagenet_wiki/{name}") for name in SCHEMAS}
    return files | {f"{name}.schema.json": json_text(text) for name, text in schemas.items()}
