"""The record that a sentence is held against: the facts, and the wrong forms that circulate."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from imagenet_wiki.inquiry.entries import Entry, Wrong, fact_entry, wrong_entry
from imagenet_wiki.inquiry.wording import Lexicon
from source_discipline.numbers.scan import numbers_in
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Form:
    """A wrong form as it is registered."""

    id: str
    text: str
    fault: tuple[int, int] | None
    """Where the part at fault begins and ends; None where no number is at fault."""
    refuted_by: tuple[str, ...]
    see: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """What a sentence is held against, prepared once for all sentences."""

    ledger: Ledger
    entries: tuple[Entry, ...]
    """The facts that state a value of their own."""
    by_name: Mapping[str, Entry]
    wrong: tuple[Wrong, ...]
    """The wrong forms, one for each number at fault."""
    unnumbered: tuple[Wrong, ...]
    """The wrong forms without a number at fault."""
    lexicon: Lexicon


def prepared(facts: Sequence[Fact], sources: Mapping[str, str], forms: Sequence[Form]) -> Record:
    """The record of facts and wrong forms; `sources` are the titles of sources by citekey."""
    ledger = Ledger(tuple(facts))
    stating = [each for each in facts if each.value is not None and not each.origin]
    entries = tuple(fact_entry(each, sources.get(each.source, "")) for each in stating)
    wrong = tuple(each for form in forms for each in _numbered(form, ledger))
    told = [Fact("", form.id, form.text, "", "") for form in forms if form.fault is None]
    unnumbered = tuple(Wrong(wrong_entry(each, ()), (), ()) for each in told)
    by_name = {each.fact.name: each for each in entries}
    held = [*entries, *(each.entry for each in (*wrong, *unnumbered))]
    return Record(ledger, entries, by_name, wrong, unnumbered, Lexicon(held))


def _numbered(form: Form, ledger: Ledger) -> Iterator[Wrong]:
    told = Fact("", form.id, form.text, "", "")
    named = [fact for name in (*form.refuted_by, *form.see) if (fact := ledger.get(name))]
    start, end = form.fault or (0, 0)
    for number in numbers_in(form.text):
        value = number.date or number.value
        if value is not None and start <= number.span.start < end:
            fact = replace(told, value=value, unit=number.unit, bound=number.bound)
            yield Wrong(wrong_entry(fact, named), form.refuted_by, form.see)
