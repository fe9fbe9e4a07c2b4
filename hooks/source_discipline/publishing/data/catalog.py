"""All downloads by path below the site's root."""

from collections.abc import Callable, Mapping

from imagenet_wiki.data.croissant import croissant_card
from imagenet_wiki.data.registry_files import artifacts_json, misquotes_json, results_csv, sizes_csv
from source_discipline.check import Result
from source_discipline.publishing.data.claim_files import claims_csv, claims_json, sources_json
from source_discipline.publishing.data.data_schemas import claims_schema, sources_schema

FILES: Mapping[str, Callable[[Result], str]] = {
    "data/claims.json": claims_json,
    "data/claims.csv": claims_csv,
    "data/sources.json": sources_json,
    "data/claims.schema.json": claims_schema,
    "data/sources.schema.json": sources_schema,
    "data/artifacts.json": artifacts_json,
    "data/results.csv": results_csv,
    "data/sizes.csv": sizes_csv,
    "data/misquotes.json": misquotes_json,
    "data/imagenet-1k.croissant.json": croissant_card,
}


def downloads(result: Result) -> dict[str, str]:
    """The text of every file that has something to say."""
    written = {path: write(result) for path, write in FILES.items()}
    return {path: text for path, text in written.items() if text}
