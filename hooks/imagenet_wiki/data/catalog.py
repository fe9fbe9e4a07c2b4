"""All files made from the wiki's registers, by path below the site's root."""

from collections.abc import Callable, Mapping

from imagenet_wiki.data.croissant import croissant_card
from imagenet_wiki.data.figure_files import figure_files
from imagenet_wiki.data.registry_files import artifacts_json, misquotes_json, results_csv, sizes_csv
from source_discipline.rules.result import Result

FILES: Mapping[str, Callable[[Result], str]] = {
    "data/artifacts.json": artifacts_json,
    "data/results.csv": results_csv,
    "data/sizes.csv": sizes_csv,
    "data/misquotes.json": misquotes_json,
    "data/imagenet-1k.croissant.json": lambda result: croissant_card(result.project),
}


def files(result: Result) -> dict[str, str]:
    """The text of every file."""
    return {path: write(result) for path, write in FILES.items()} | figure_files(result)
