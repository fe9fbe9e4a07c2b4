"""A source: one entry of the bibliography, and what its kind lets it carry."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from source_discipline.records.bibliography.entry_types import ENTRY_TYPES, UNKNOWN
from source_discipline.records.bibliography.latex import plain_text
from source_discipline.records.bibliography.person import Person
from source_discipline.records.bibliography.source_kinds import KINDS


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of `references.bib`."""

    citekey: str
    kind: str
    """One of `KINDS`."""
    entry_type: str
    fields: Mapping[str, str] = field(default_factory=dict)
    """The fields as written, without their outer braces; names in lower case, BibTeX's own."""
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
    def kind_label(self) -> str:
        """What readers call sources of its kind."""
        return KINDS[self.kind].label

    @property
    def carries_figures(self) -> bool:
        """Whether a source of this kind may stand behind a figure."""
        return KINDS[self.kind].carries_figures

    @property
    def family(self) -> str:
        """The simplest type of entry whose references look like it."""
        return ENTRY_TYPES.get(self.entry_type, UNKNOWN).family

    def plain(self, name: str) -> str:
        """A field as plain text; empty where there is none."""
        return plain_text(self.fields.get(name, ""))
