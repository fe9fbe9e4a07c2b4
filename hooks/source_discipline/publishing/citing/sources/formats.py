"""The formats in which a source can be taken away."""

import json

from source_discipline.publishing.citing.formats import Format
from source_discipline.publishing.citing.sources.bibtex import source_bibtex
from source_discipline.publishing.citing.sources.chicago import chicago
from source_discipline.publishing.citing.sources.csl import csl_item
from source_discipline.publishing.citing.sources.ris import source_ris
from source_discipline.records.bibliography.apa import reference_text
from source_discipline.records.bibliography.source import Source
from source_discipline.text.citekeys import label

FOLDER = "cite"
"""Where the files are, below the site's root."""


def source_formats(source: Source) -> tuple[Format, ...]:
    """Plain text first, then the files for reference managers."""
    file = f"{FOLDER}/{label(source.citekey)}"
    return (
        Format("APA", reference_text(source)),
        Format("Chicago", chicago(source)),
        Format("BibTeX", source_bibtex(source), f"{file}.bib"),
        Format("RIS", source_ris(source), f"{file}.ris"),
        Format("CSL-JSON", csl_list([source]), f"{file}.json"),
    )


def csl_list(sources: list[Source]) -> str:
    """Sources as one CSL-JSON file."""
    items = [csl_item(source) for source in sources]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"
