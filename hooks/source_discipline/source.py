"""A source: one entry of the bibliography, and what its kind lets it carry."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from source_discipline.latex import plain_text
from source_discipline.persons import Person

FIGURE_KINDS = (
    "official-record", "paper", "law", "standard", "framework", "survey", "own-rule",
)  # fmt: skip
"""Kinds that may be cited for a figure."""

OTHER_KINDS = ("critique", "journalism", "biography", "encyclopedia", "course")
"""Kinds that speak for views, events and reception, never for a figure."""

KINDS = FIGURE_KINDS + OTHER_KINDS

ENTRY_TYPES = ("article", "inproceedings", "incollection", "book", "techreport", "misc")
"""The BibTeX types that every renderer of the site can format."""


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of `references.bib`."""

    citekey: str
    kind: str
    """One of `KINDS`, or empty where the entry has none."""
    entry_type: str
    fields: Mapping[str, str] = field(default_factory=dict)
    """The fields as written, without their outer braces; names in lower case."""
    authors: tuple[Person, ...] = ()
    title: str = ""
    """Plain text."""
    year: str = ""
    url: str = ""
    doi: str = ""
    """Without the resolver's address."""
    path: str = "references.bib"
    line: int = 1
    column: int = 1

    @property
    def carries_figures(self) -> bool:
        """Whether a source of this kind may be cited for a figure."""
        return self.kind in FIGURE_KINDS

    def plain(self, name: str) -> str:
        """A field as plain text; empty where there is none."""
        return plain_text(self.fields.get(name, ""))
