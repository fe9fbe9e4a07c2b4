"""BibTeX as entries whose fields have places; whatever else it skips in silence is a fault.

A slip of one brace makes sources vanish, so a place that cannot be read is an `UnreadableFile`,
which ends the reading of the project. What is read and should not be there is an `InvalidRecord`.
"""

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ExplicitComment,
    ImplicitComment,
    ParsingFailedBlock,
    Preamble,
    String,
)

from source_discipline.text import days
from source_discipline.text.document import Document
from source_discipline.text.errors import InvalidRecord, ProjectError, UnreadableFile
from source_discipline.text.yaml_file import Place

# The parser also logs what it could not read; here each fault is reported with its place.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL + 1)

MONTHS = frozenset(name[:3].lower() for name in days.MONTHS)
"""The abbreviations that every BibTeX style knows."""
_COMMENTARY = re.compile(r"\s*@commentary\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BibEntry:
    """One entry as written; names of fields in lower case, values without their delimiters."""

    entry_type: str
    key: str
    fields: Mapping[str, str]
    place: Place
    places: Mapping[str, Place]
    """Where each field starts."""


def read_bibtex(document: Document) -> tuple[list[BibEntry], list[ProjectError]]:
    """All entries that can be read, of those with one key the first, and all faults."""
    # A lone carriage return ends a line for some programs only; offsets stay as they are.
    blocks = parse_string(document.text.replace("\r", " ")).blocks
    reader = _Reader(document)
    entries: list[BibEntry] = []
    faults: list[ProjectError] = []
    broken = False
    for block in blocks:
        if not (broken and isinstance(block, ImplicitComment)):  # the rest of a broken entry
            faults += reader.faults(block)
        if isinstance(entry := _entry_of(block), Entry):
            entries.append(reader.entry(entry))
        broken = isinstance(block, ParsingFailedBlock)
    return entries, faults


class _Reader:
    """Turns the parser's blocks into entries and faults of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = document.text.split("\n")

    def place(self, line: int | None, text: str) -> Place:
        """Where `text` first occurs in a line that the parser counts from 0."""
        row = min(line or 0, len(self.lines) - 1)
        return Place(row + 1, max(self.lines[row].lower().find(text.lower()), 0) + 1)

    def fault(self, place: Place, message: str, help: str = "") -> InvalidRecord:
        return InvalidRecord(self.document.path, *place, message, help)

    def entry(self, block: Entry) -> BibEntry:
        fields: dict[str, str] = {}
        places: dict[str, Place] = {}
        for field in block.fields:
            name = field.key.lower()
            fields.setdefault(name, " ".join(field.value.split()))
            places.setdefault(name, self.place(field.start_line, field.key))
        place = self.place(block.start_line, "@")
        return BibEntry(block.entry_type.lower(), block.key, fields, place, places)

    def faults(self, block: Block) -> Iterator[ProjectError]:
        place = self.place(block.start_line, "@")
        if isinstance(entry := _entry_of(block), Entry):
            yield from self._field_faults(entry)
        elif isinstance(block, DuplicateBlockKeyBlock):
            first = (block.previous_block.start_line or 0) + 1
            message = f"the key `{block.key}` is already used: {self.document.path}:{first}"
            yield self.fault(place, message, "give one of the two another key, or delete it")
        elif isinstance(block, ParsingFailedBlock):
            yield UnreadableFile(self.document.path, *place, *_broken(block))
        elif isinstance(block, ImplicitComment):
            yield from self._stray_text(block)
        elif isinstance(block, ExplicitComment) and _COMMENTARY.match(block.raw or ""):
            message = "`@commentary` is read as a comment"
            yield self.fault(place, message, "write `@misc`, as which biblatex treats it")
        else:
            assert isinstance(block, ExplicitComment | Preamble | String)

    def _field_faults(self, block: Entry) -> Iterator[InvalidRecord]:
        written = block.parser_metadata.get("removed_enclosing", {})
        seen: set[str] = set()
        for field in block.fields:
            place, name = self.place(field.start_line, field.key), field.key.lower()
            bare = written.get(field.key) == "no-enclosing"
            if not field.key:
                yield self.fault(place, "this value has no name", "write `name = {…}`")
            elif not field.value.strip():
                yield self.fault(place, f"`{field.key}` is empty", "fill it in, or delete it")
            elif bare and not field.value.isdecimal() and field.value.lower() not in MONTHS:
                message = f"the value of `{field.key}` is not in braces, or has no comma after it"
                yield self.fault(place, message, f"write `{field.key} = {{…}},`")
            if name in seen:
                yield self.fault(place, f"this entry has `{field.key}` twice", "keep one of them")
            seen.add(name)

    def _stray_text(self, block: ImplicitComment) -> Iterator[InvalidRecord]:
        for number, line in enumerate(block.comment.split("\n"), block.start_line or 0):
            text = line.strip()
            if text and not text.startswith("%"):
                message = f"`{text[:40]}` is outside any entry"
                help = "complete the entry, or start a comment with `%`"
                yield self.fault(self.place(number, text), message, help)
                return


def _entry_of(block: Block) -> Block | None:
    """The block itself, or the entry whose fields it repeats."""
    return block.ignore_error_block if isinstance(block, DuplicateFieldKeyBlock) else block


def _broken(block: ParsingFailedBlock) -> tuple[str, str]:
    reason = str(getattr(block.error, "abort_reason", block.error))
    if "Unexpected" in reason:
        return "this entry is not closed", "add the brace or the quote that is missing"
    if "comma after entry key" in reason:
        return "there is no comma after the key of this entry", "write `@misc{key,`"
    return f"this is not BibTeX: {reason.strip().splitlines()[0]}", ""
