"""The formats in which a page can be taken away."""

from dataclasses import dataclass

from source_discipline.publishing.citing.bibtex import bibtex
from source_discipline.publishing.citing.csl import csl_json
from source_discipline.publishing.citing.prose import apa, chicago
from source_discipline.publishing.citing.ris import ris
from source_discipline.publishing.citing.work import Work


@dataclass(frozen=True, slots=True)
class Format:
    """One format: what readers call it, its text, and its file where it has one."""

    name: str
    text: str
    file: str = ""


def formats(work: Work) -> tuple[Format, ...]:
    """Plain text first, then the files for reference managers."""
    return (
        Format("APA", apa(work)),
        Format("Chicago", chicago(work)),
        Format("BibTeX", bibtex(work), f"{work.key}.bib"),
        Format("RIS", ris(work), f"{work.key}.ris"),
        Format("CSL-JSON", csl_json(work), f"{work.key}.json"),
    )
