"""Evidence cards: what a reader is shown at a number or a citation, as data, one file per source.

Everything is plain text; whoever shows it has to escape it. Empty fields are left out.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from source_discipline.publishing.addresses import entry_address, fact_address
from source_discipline.publishing.citing.sources.formats import source_formats
from source_discipline.publishing.html.elements import marks
from source_discipline.publishing.labels import READ_AS
from source_discipline.records.bibliography.apa import reference_text
from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.verdicts.decide import Record
from source_discipline.verdicts.fact_words import about, formula, stated
from source_discipline.verdicts.own_words import plain
from source_discipline.vocabulary.in_force import in_force

Data = dict[str, Any]


def source_cards(source: Source, record: Record, edition: date) -> Data:
    """A source as a card names it, with its facts by id.

    Addresses are relative to the site's root, because every page shares these data. No record
    has the day of a reading; the edition bounds it, for what it holds had been read by then.
    """
    return _filled(
        key=source.citekey,
        title=source.title,
        reference=reference_text(source),
        kind=source.kind_label,
        url=source.url or (f"https://doi.org/{source.doi}" if source.doi else ""),
        entry=entry_address(source),
        edition=edition.isoformat(),
        citations=[[each.name, each.text, each.file] for each in source_formats(source)],
        facts={f.id: fact_data(f, source, record) for f in record.ledger.of(source.citekey)},
    )


def fact_data(fact: Fact, source: Source, record: Record) -> Data:
    """A fact as a card shows it."""
    with in_force(record.vocabulary):
        told = [list(pair) for pair in about(fact)]
    return _filled(
        states=fact.states,
        printed=fact.printed,
        stated=stated(fact) if fact.value is not None else "",
        about=told,
        locator=fact.locator,
        read=READ_AS[fact.checked],
        copies=[address.partition(" ")[0] for address in fact.read_at],
        signs=[[mark.sign, mark.meaning] for mark in marks(fact, source.kind)],
        formula=formula(fact.derived, record.ledger) if fact.derived else "",
        inputs=_others(fact.derived.operands if fact.derived else (), record),
        disagrees=_others(fact.disagrees, record),
        note=plain(fact.note, record.ledger),
        entry=fact_address(fact, source.kind),
    )


def _others(names: Iterable[str], record: Record) -> list[Data]:
    """Other facts that a card refers to, each with its source and the address of its entry."""
    found = [fact for name in names if (fact := record.ledger.get(name))]
    return [_other(fact, record.bibliography.get(fact.source)) for fact in found]


def _other(fact: Fact, source: Source | None) -> Data:
    return _filled(
        stated=stated(fact),
        states=fact.states,
        source=f"{source.title} ({source.year or 'n.d.'})" if source else fact.source,
        entry=fact_address(fact, source.kind) if source else "",
    )


def _filled(**fields: object) -> Data:
    return {name: value for name, value in fields.items() if value}
