"""ImageNet-1K as a Croissant 1.1 card: metadata for machine-learning tools, counts from the ledger.

The card describes the data and contains none: access is given by the dataset's own site, on its
terms, so there is no `distribution` whose files a tool could fetch.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from imagenet_wiki.registry.registers import Artifact
from imagenet_wiki.wiki import wiki_of
from source_discipline.publishing.data.csv_json import json_text
from source_discipline.records.bibliography.apa import reference_text
from source_discipline.records.bibliography.person import OTHERS
from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.rules.project import Project
from source_discipline.verdicts.own_words import plain

ARTIFACT = "imagenet-1k"
SITE, PAPER, TERMS, RELEASE = (
    "imagenet-home", "russakovsky2015ilsvrc", "imagenet-terms", "ilsvrc-2012",
)  # fmt: skip
"""The sources behind the card: home page, description, terms, and the edition that released it."""

_PARTS = {"train": "cr:TrainingSplit", "validation": "cr:ValidationSplit", "test": "cr:TestSplit"}
_CR = "http://mlcommons.org/croissant/"
CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": _CR,
    "rai": f"{_CR}RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "name": {"@container": "@language"},
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
"""The context that the specification asks for."""


def croissant_card(project: Project) -> str:
    """The card as JSON-LD; nothing where the artifact or a source behind the card is missing."""
    artifact = wiki_of(project).registry.artifact(ARTIFACT)
    sources = [project.bibliography.get(key) for key in (SITE, PAPER, TERMS, RELEASE)]
    known = [source for source in sources if source]
    return json_text(_card(artifact, project, *known)) if artifact and len(known) == 4 else ""


def _card(
    artifact: Artifact,
    project: Project,
    site: Source,
    paper: Source,
    terms: Source,
    release: Source,
) -> dict[str, Any]:
    return {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": f"{_CR}1.1",
        "name": artifact.name,
        "alternateName": list(artifact.also_called),
        "description": plain(artifact.described, project.ledger),
        "url": site.url,
        "license": terms.url,
        "creator": _people(paper),
        "datePublished": release.year,
        "citeAs": reference_text(paper),
        "isLiveDataset": False,
        "recordSet": [
            _record_set("splits", "The parts of the dataset and how many images each holds",
                        [*_splits(artifact, project)]),
            _record_set("counts", "Every recorded count, with its source and the place in it",
                        [*_counts(artifact, project)]),
        ],
    }  # fmt: skip


def _people(source: Source) -> list[dict[str, str]]:
    return [
        {"@type": "sc:Person", "name": " ".join(filter(None, (person.given, person.family)))}
        for person in source.authors
        if person is not OTHERS
    ]


def _record_set(name: str, described: str, data: list[dict[str, Any]]) -> dict[str, Any]:
    """Records written into the card itself, with a field for each of their keys."""
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": described,
        "field": [
            {
                "@type": "cr:Field",
                "@id": key,
                "name": key.partition("/")[2],
                "dataType": "sc:Integer" if isinstance(value, int) else "sc:Text",
            }
            for key, value in (data[0] if data else {}).items()
        ],
        "data": data,
    }


def _splits(artifact: Artifact, project: Project) -> Iterator[dict[str, Any]]:
    for count in artifact.counts:
        fact = project.ledger.get(count.fact)
        images = _whole(fact) if count.what == "images" and not count.note else None
        if fact and images is not None and count.part in _PARTS:
            yield {
                "splits/name": count.part,
                "splits/kind": _PARTS[count.part],
                "splits/images": images,
                "splits/fact": fact.name,
            }


def _counts(artifact: Artifact, project: Project) -> Iterator[dict[str, Any]]:
    for count in artifact.counts:
        fact = project.ledger.get(count.fact)
        value = _whole(fact)
        if fact and value is not None:
            yield {
                "counts/what": count.what,
                "counts/part": count.part or "all",
                "counts/value": value,
                "counts/source": fact.source,
                "counts/locator": fact.locator,
            }


def _whole(fact: Fact | None) -> int | None:
    """A recorded count; nothing for ranges, dates and statements."""
    return int(fact.value) if fact and isinstance(fact.value, Decimal) else None
