"""The downloads of an edition, by file name: each a pure function of the checklists."""

from collections.abc import Callable, Mapping

from imagenet_assessment.catalog import DATA
from imagenet_assessment.checking import SCHEMA as ASSESSMENT
from imagenet_assessment.form import FORM
from imagenet_wiki.checklists.editions.differences import changes, changes_name
from imagenet_wiki.checklists.editions.published import ITEMS, read_published
from imagenet_wiki.checklists.exports import items_json
from imagenet_wiki.checklists.exports.assessment_data import assessment_data, form_json
from imagenet_wiki.checklists.exports.cyclonedx import cyclonedx
from imagenet_wiki.checklists.exports.items_csv import determinations_csv, items_csv
from imagenet_wiki.checklists.exports.oscal import CATALOG, oscal_catalog
from imagenet_wiki.checklists.exports.oscal_mappings import oscal_mappings
from imagenet_wiki.checklists.exports.oscal_profiles import oscal_profiles
from imagenet_wiki.checklists.exports.publication import Publication
from source_discipline.publishing.data.csv_json import json_text
from source_discipline.text.schemas import read_schema

EXPORTS: Mapping[str, Callable[[Publication], str]] = {
    ITEMS: items_json.items_json,
    "items.csv": items_csv,
    "determinations.csv": determinations_csv,
    CATALOG: oscal_catalog,
    "oscal-mappings.json": oscal_mappings,
    "cyclonedx.json": cyclonedx,
    FORM: form_json,
    DATA: assessment_data,
}

SCHEMAS = (f"imagenet_wiki/{items_json.SCHEMA}", ASSESSMENT)
"""The schemas that are published beside the files they describe."""


def exports(publication: Publication) -> dict[str, str]:
    """Every file of an edition: its name and its text. Two calls give the same texts."""
    files = {name: export(publication) for name, export in EXPORTS.items()}
    files |= oscal_profiles(publication) | _changes(publication, files[ITEMS])
    schemas = {name.partition("/")[2]: read_schema(name) for name in SCHEMAS}
    return files | {f"{name}.schema.json": json_text(text) for name, text in schemas.items()}


def _changes(publication: Publication, items: str) -> dict[str, str]:
    """What changed since each earlier edition."""
    edition = publication.checklists.edition
    this = read_published(edition.edition, edition.published, {ITEMS: items.encode()})
    earlier = publication.checklists.earlier
    return {changes_name(each.edition): changes(each, this) for each in earlier}
