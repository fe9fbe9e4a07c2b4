"""A source as a line of references in plain text, in the manner of the APA."""

from collections.abc import Sequence

from source_discipline.records.bibliography.person import OTHERS, Person, readable_persons
from source_discipline.records.bibliography.source import Source
from source_discipline.text.days import MONTH_OF, MONTHS

_THESES = {
    "phdthesis": "Doctoral dissertation",
    "mastersthesis": "Master’s thesis",
    "mathesis": "Master’s thesis",
}
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
_SHOWN = 20
"""How many authors are listed before the middle ones are left out."""


def reference_text(source: Source) -> str:
    """`Deng, J., & Li, K. (2009). Title. In Proceedings (pp. 248–255). https://doi.org/…`"""
    year = f"({_day(source)})"
    authors = list_of(source.authors)
    head = [authors, year, _title(source)] if authors else [f"{_title(source)} {year}"]
    sentences = [_closed(part) for part in (*head, *_container(source)) if part]
    # A year in brackets belongs to the authors before it, whose names end in a period.
    return " ".join([*sentences, *filter(None, [_link(source)])])


def list_of(people: Sequence[Person], inverted: bool = True) -> str:
    """`Deng, J., Dong, W., & Li, K.`; editors of a volume are `J. Deng, W. Dong, & K. Li`."""
    known = (person for person in people if person is not OTHERS)
    names = [person.inverted if inverted else person.straight for person in known]
    if OTHERS in people:
        return f"{', '.join(names)}, et al."
    if len(names) > _SHOWN:
        return f"{', '.join(names[: _SHOWN - 1])}, … {names[-1]}"
    if len(names) < 2:
        return "".join(names)
    comma = "" if len(names) == 2 and not inverted else ","
    return f"{', '.join(names[:-1])}{comma} & {names[-1]}"


def _day(source: Source) -> str:
    """The year; with its month for what is read at its address, like a page or a talk."""
    month = MONTH_OF.get(source.plain("month").capitalize())
    dated = month and source.family == "misc" and not _is_preprint(source)
    year = source.year or "n.d."
    return f"{year}, {MONTHS[month - 1]}" if month and dated else year


def _is_preprint(source: Source) -> bool:
    elsewhere = source.plain("howpublished") or source.plain("publisher")
    return source.family == "misc" and "archiveprefix" in source.fields and not elsewhere


def _title(source: Source) -> str:
    kind, number = source.plain("type"), source.plain("number")
    match source.family:
        case "thesis":
            note = _THESES.get(kind or source.entry_type, kind)
        case "techreport":
            note = " ".join(filter(None, [kind, number]))
        case "book":
            edition = source.plain("edition")
            note = f"{_ordinal(edition)} ed." if edition else ""
        case _ if _is_preprint(source):
            note = _eprint(source)
        case _:
            version = source.plain("version")
            note = f"version {version}" if version else ""
    return f"{source.title} ({note})" if note else source.title


def _ordinal(edition: str) -> str:
    """biblatex counts editions in plain numbers, BibTeX in words."""
    if not edition.isdecimal():
        return edition
    return f"{edition}{'th' if edition[-2:-1] == '1' else _ENDINGS.get(edition[-1], 'th')}"


def _container(source: Source) -> list[str]:
    """Where it appeared, as one or more sentences."""
    publisher = source.plain("publisher") or source.plain("organization")
    match source.family:
        case "article":
            return [_journal(source)]
        case "inproceedings" | "incollection":
            return [_volume(source), source.plain("publisher")]
        case "book":
            return [publisher]
        case "techreport" | "thesis":
            institution = source.plain("institution")
            return ["" if institution == list_of(source.authors) else institution]
    if _is_preprint(source):
        return [source.plain("archiveprefix")]
    return [source.plain("howpublished") or publisher, _eprint(source)]


def _journal(source: Source) -> str:
    number = source.plain("number")
    volume = source.plain("volume") + (f"({number})" if number else "")
    return ", ".join(filter(None, [source.plain("journal"), volume, _pages(source)]))


def _volume(source: Source) -> str:
    if not source.plain("booktitle"):
        return ""
    editors = readable_persons(source.fields.get("editor", ""))
    plural = "s" if len(editors) > 1 else ""
    named = f"{list_of(editors, inverted=False)} (Ed{plural}.), " if editors else ""
    pages = f" (pp. {_pages(source)})" if _pages(source) else ""
    return f"In {named}{source.plain('booktitle')}{pages}"


def _pages(source: Source) -> str:
    return source.plain("pages").replace("--", "–").replace("-", "–")


def _eprint(source: Source) -> str:
    eprint = source.plain("eprint")
    archive = source.plain("archiveprefix")
    return f"{archive}:{eprint}" if archive and eprint else eprint


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."


def _link(source: Source) -> str:
    return f"https://doi.org/{source.doi}" if source.doi else source.url
