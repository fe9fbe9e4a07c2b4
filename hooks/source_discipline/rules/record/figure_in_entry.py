"""An entry of the bibliography states a number.

## Why
An entry is printed wherever its source is cited. What names the work may have numbers, as its title
does; a note or a description in other fields would say something that no source is cited for.

## Fix
Leave the number out, or record it as a fact of the source.
"""

from collections.abc import Iterator

from source_discipline.records.bibliography.source import Source
from source_discipline.rules.labels import figures
from source_discipline.rules.project import CheckedProject
from source_discipline.text.diagnostic import Diagnostic, Level

CODE = "SRC210"

_ENTRY = (
    "@misc{ledger2001, author = {Amsel, Lia}, title = {A ledger of 77 plates}, year = {2001}, "
    "kind = {paper}, url = {https://example.org/ledger}, howpublished = {{%s}}}"
)
ACCEPTS = (_ENTRY % "Website, part 2",)
REJECTS = (_ENTRY % "Website with 77 million plates",)

_NAMING = frozenset(
    """
    address author booksubtitle booktitle booktitleaddon chapter collaborator crossref date day doi
    edition editor editora eid eprint eprintclass eprinttype archiveprefix primaryclass eventdate
    eventtitle file holder institution isbn ismn isrn issn issue issuesubtitle issuetitle journal
    journalsubtitle journaltitle key keywords kind langid language library location mainsubtitle
    maintitle month number organization origdate origlanguage origlocation origpublisher origtitle
    pages pagetotal part publisher pubstate school series shortjournal shorttitle subtitle title
    titleaddon translator type url urldate venue version volume volumes xref year
    """.split()
)
"""What names a work, its makers and its place."""


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each number that says something in any other field."""
    for source in checked.project.bibliography:
        for field in source.fields.keys() - _NAMING:
            yield from _in_field(source, field)


def _in_field(source: Source, field: str) -> Iterator[Diagnostic]:
    for number in figures(source.plain(field)):
        message = f"`{number.text}` is stated in `{field}` of `{source.citekey}`"
        help = "leave it out, or record it as a fact of the source"
        place = (source.path, source.line, source.column)
        yield Diagnostic(*place, Level.ERROR, CODE, message, "", help)
