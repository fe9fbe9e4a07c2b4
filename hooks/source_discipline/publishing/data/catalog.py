"""All downloads by path below the site's root."""

from collections.abc import Callable, Mapping

from source_discipline.publishing.data.citations import (
    citations,
    sources_bibtex,
    sources_csl,
    sources_ris,
)
from source_discipline.publishing.data.claim_files import claims_csv, claims_json, sources_json
from source_discipline.publishing.data.data_schemas import claims_schema, sources_schema
from source_discipline.rules.result import Result
from source_discipline.vocabulary.in_force import in_force

FILES: Mapping[str, Callable[[Result], str]] = {
    "data/claims.json": claims_json,
    "data/claims.csv": claims_csv,
    "data/sources.json": sources_json,
    "data/sources.bib": sources_bibtex,
    "data/sources.ris": sources_ris,
    "data/sources.csl.json": sources_csl,
    "data/claims.schema.json": claims_schema,
    "data/sources.schema.json": sources_schema,
}


def downloads(result: Result) -> dict[str, str]:
    """The text of every file that has something to say, those of extensions included."""
    with in_force(result.project.vocabulary):
        written = {path: write(result) for path, write in FILES.items()}
        written |= citations(result)
        for extension in result.project.extensions:
            written |= extension.files(result)
    return {path: text for path, text in written.items() if text}
