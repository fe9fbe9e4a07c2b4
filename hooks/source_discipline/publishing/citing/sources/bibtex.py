"""A source as a BibTeX entry that every style can format, without what only this program reads."""

from dataclasses import replace

from source_discipline.records.bibliography.plain_bibtex import plain_bibtex
from source_discipline.records.bibliography.source import Source
from source_discipline.text.days import MONTH_OF, MONTHS

_OWN = frozenset({"kind"})


def source_bibtex(source: Source) -> str:
    """The entry, its month as the macro that every style knows."""
    fields = {name: value for name, value in source.fields.items() if name not in _OWN}
    if month := MONTH_OF.get(source.plain("month").capitalize()):
        fields["month"] = MONTHS[month - 1][:3].lower()
    return plain_bibtex([replace(source, fields=fields)])
