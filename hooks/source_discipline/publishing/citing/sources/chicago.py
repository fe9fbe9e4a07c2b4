"""A source as an entry of a bibliography, in the manner of the Chicago Manual (18th edition)."""

from collections.abc import Iterator, Sequence

from source_discipline.publishing.citing.prose import closed
from source_discipline.publishing.citing.sources import parts
from source_discipline.records.bibliography.person import OTHERS, Person
from source_discipline.records.bibliography.source import Source
from source_discipline.text.days import MONTHS

_MOST, _SHOWN = 6, 3
"""Of more authors than this only the first few are named."""


def chicago(source: Source) -> str:
    """`Deng, Jia, and Kai Li. “Title.” In Proceedings, 248–255. IEEE, 2009. https://doi.org/…`"""
    kind = parts.kind(source)
    title = closed(source.title)
    quoted = title if kind in ("book", "techreport") else f"“{title}”"
    address = parts.address(source)
    rest = (closed(each) for each in (*_where(source, kind), address) if each)
    people = _people(source.authors)
    return " ".join([*([closed(people)] if people else []), quoted, *rest])


def _people(people: Sequence[Person]) -> str:
    """`Deng, Jia, Wei Dong, and Kai Li`, or the first three and `et al.`"""
    known = parts.named(people)
    shown = known[:_SHOWN] if len(known) > _MOST else known
    names = [_inverted(shown[0]), *map(_straight, shown[1:])] if shown else []
    if len(shown) < len(known) or OTHERS in people:
        return f"{', '.join(names)}, et al."
    return _joined(names)


def _joined(names: Sequence[str]) -> str:
    *before, last = names or [""]
    if not before:
        return last
    comma = "," if len(before) > 1 or "," in before[0] else ""
    return f"{', '.join(before)}{comma} and {last}"


def _inverted(person: Person) -> str:
    return f"{person.family}, {person.given}" if person.given else person.family


def _straight(person: Person) -> str:
    family, _, suffix = person.family.partition(", ")
    return " ".join(filter(None, [person.given, family, suffix]))


def _where(source: Source, kind: str) -> Iterator[str]:
    """Where and when it appeared, as sentences."""
    match kind:
        case "article":
            yield _journal(source)
        case "inproceedings" | "incollection":
            publisher = source.plain("publisher")
            yield _volume(source, "" if publisher else source.year)
            yield f"{publisher}, {source.year}" if publisher else ""
        case parts.PREPRINT:
            yield f"Preprint, {parts.eprint(source)}, {source.year}"
        case parts.WEB:
            yield _published(parts.where(source), _date(source))
        case "thesis":
            yield _published(source.plain("institution"), source.year)
        case _:
            yield source.plain("edition" if kind == "book" else "number")
            name = "publisher" if kind == "book" else "institution"
            yield _published(source.plain(name), source.year)


def _journal(source: Source) -> str:
    """`Journal 115, no. 3 (2015): 211–252`; without a volume `Journal, 2024`."""
    journal, pages = source.plain("journal"), parts.pages(source)
    number = ", no. ".join(filter(None, [source.plain("volume"), source.plain("number")]))
    told = f"{journal} {number} ({source.year})" if number else f"{journal}, {source.year}"
    return f"{told}: {pages}" if pages else told


def _volume(source: Source, year: str) -> str:
    people = _joined([*map(_straight, parts.named(parts.editors(source)))])
    edited = f"edited by {people}" if people else ""
    told = ", ".join(filter(None, [source.plain("booktitle"), edited, year, parts.pages(source)]))
    return f"In {told}"


def _published(who: str, when: str) -> str:
    return ", ".join(filter(None, [who, when]))


def _date(source: Source) -> str:
    day = parts.issued(source)
    return f"{MONTHS[day[1] - 1]} {day[0]}" if len(day) > 1 else source.year
