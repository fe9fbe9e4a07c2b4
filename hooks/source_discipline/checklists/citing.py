"""How an item of an edition is cited: in plain text, BibTeX, RIS and CSL-JSON."""

from collections.abc import Callable, Mapping

from source_discipline.calendar_dates import in_words
from source_discipline.checklists.items import Item
from source_discipline.checklists.publication import Publication, json_text
from source_discipline.number import Date

# The macros of BibTeX; a date's own names of months would follow the locale.
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def plain(publication: Publication, item: Item) -> str:
    """One line of references."""
    edition = publication.checklists.edition
    day = edition.published
    written = in_words(Date(day.year, day.month, day.day))
    return (
        f"{_name(publication, item)} (version {item.version}). {edition.title}, edition "
        f"{edition.edition}, {written}. {publication.address(item)}\n"
    )


def bibtex(publication: Publication, item: Item) -> str:
    """A `@misc` entry; inner braces keep the case of the title."""
    edition = publication.checklists.edition
    fields = {
        "title": f"{{{_name(publication, item)}}}",
        "howpublished": f"{edition.title}, edition {edition.edition}",
        "year": str(edition.published.year),
        "month": _MONTHS[edition.published.month - 1],
        "note": f"Item version {item.version}",
        "url": publication.address(item),
    }
    lines = "".join(f"  {key} = {_braced(key, value)},\n" for key, value in fields.items())
    return f"@misc{{{edition.cite(item)},\n{lines}}}\n"


def ris(publication: Publication, item: Item) -> str:
    """A record of the type STAND, with the line ends that RIS asks for."""
    edition = publication.checklists.edition
    lines = (
        "TY  - STAND",
        f"TI  - {_name(publication, item)}",
        f"T2  - {edition.title}",
        f"ET  - {edition.edition}",
        f"PY  - {edition.published.year}",
        f"DA  - {edition.published:%Y/%m/%d}",
        f"ID  - {edition.cite(item)}",
        f"UR  - {publication.address(item)}",
        "ER  - ",
    )
    return "\r\n".join(lines) + "\r\n"


def csl_json(publication: Publication, item: Item) -> str:
    """A list of one CSL item."""
    edition = publication.checklists.edition
    day = edition.published
    entry = {
        "id": edition.cite(item),
        "type": "standard",
        "title": _name(publication, item),
        "container-title": edition.title,
        "edition": edition.edition,
        "version": str(item.version),
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "URL": publication.address(item),
    }
    return json_text([entry])


FORMATS: Mapping[str, Callable[[Publication, Item], str]] = {
    "txt": plain,
    "bib": bibtex,
    "ris": ris,
    "json": csl_json,
}
"""The forms, by the suffix of the file in which each is offered."""


def _name(publication: Publication, item: Item) -> str:
    return f"{publication.checklists.edition.cite(item)}: {item.title}"


def _braced(key: str, value: str) -> str:
    # The months of BibTeX are macros, not text.
    return value if key == "month" else f"{{{value}}}"
