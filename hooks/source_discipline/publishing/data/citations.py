"""The bibliography for reference managers: all sources in a file, and each in files of its own."""

from source_discipline.publishing.citing.sources.bibtex import source_bibtex
from source_discipline.publishing.citing.sources.formats import csl_list, source_formats
from source_discipline.publishing.citing.sources.ris import source_ris
from source_discipline.records.bibliography.source import Source
from source_discipline.rules.result import Result


def citations(result: Result) -> dict[str, str]:
    """The files of each source by path below the site's root."""
    offered = (each for source in _sources(result) for each in source_formats(source))
    return {each.file: each.text for each in offered if each.file}


def sources_bibtex(result: Result) -> str:
    """All sources as one BibTeX file."""
    return "\n".join(map(source_bibtex, _sources(result)))


def sources_ris(result: Result) -> str:
    """All sources as one RIS file."""
    return "\n".join(map(source_ris, _sources(result)))


def sources_csl(result: Result) -> str:
    """All sources as one CSL-JSON file."""
    return csl_list(_sources(result))


def _sources(result: Result) -> list[Source]:
    return sorted(result.project.bibliography, key=lambda source: source.citekey)
