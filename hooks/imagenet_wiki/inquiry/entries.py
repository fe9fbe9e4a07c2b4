"""What a sentence may be about: recorded facts, and wrong forms that circulate.

A wrong form is read as a fact would be that states it. So one judge compares a sentence with what
is recorded and with what is known to be wrong.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from source_discipline.numbers.number import Number
from source_discipline.numbers.scan import numbers_in
from source_discipline.numbers.wording.stems import stem, words
from source_discipline.records.fact import Fact
from source_discipline.verdicts.comparing.artifacts import Mention, mentions
from source_discipline.verdicts.comparing.subjects import recorded_values
from source_discipline.vocabulary import words as listed

Named = tuple[str, str]
"""A name: what it describes within its key of `about`, and the value that it means."""
_FUNCTION_WORDS = listed("function_words")


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One thing that a sentence may be about, with the words and names that speak of it."""

    fact: Fact
    own: frozenset[str]
    """The stems of its own words."""
    beside: frozenset[str]
    """The stems of the words of its source, which a sentence may have besides."""
    named: frozenset[Named]
    """What its own words name."""
    implied: frozenset[Named] = frozenset()
    """What is named where it is told."""


@dataclass(frozen=True, slots=True, eq=False)
class Wrong:
    """A wrong form as an entry, with the facts that refute it and those it is mistaken for."""

    entry: Entry
    refuted_by: tuple[str, ...]
    see: tuple[str, ...]


def fact_entry(fact: Fact, source: str) -> Entry:
    """A recorded fact; `source` is what its source is called."""
    texts = (fact.states, *fact.about.values(), *fact.terms, fact.unit or "")
    beside = content(source)
    return Entry(fact, content(*texts), beside, names(texts) | recorded_names(fact))


def wrong_entry(form: Fact, named: Sequence[Fact]) -> Entry:
    """A wrong form; what the facts are about that it names tells where it is told."""
    figures = [each for each in numbers_in(form.states) if each.kind.judged and not each.date]
    texts = (_without(form.states, figures), form.unit or "")
    about = [value for fact in named for value in fact.about.values()]
    told = frozenset[Named]().union(*map(recorded_names, named))
    return Entry(form, content(*texts), content(*about), names(texts), told)


def content(*texts: str) -> frozenset[str]:
    """The stems of what texts say beside names and small words."""
    rest = (_without(text, mentions(text)) for text in texts)
    return frozenset(
        stem(word) for text in rest for word in words(text) - _FUNCTION_WORDS if "-" not in word
    )


def names(texts: Iterable[str]) -> frozenset[Named]:
    """What is named in texts."""
    return frozenset((each.facet, each.value) for text in texts for each in mentions(text))


def _without(text: str, parts: Iterable[Number | Mention]) -> str:
    """A text with spaces for parts of it."""
    rest = list(text)
    for start, end in (each.span for each in parts):
        rest[start:end] = " " * (end - start)
    return "".join(rest)


def recorded_names(fact: Fact) -> frozenset[Named]:
    """What a fact is about, as names of it."""
    facets: Mapping[str, frozenset[str]]
    found: set[Named] = set()
    for key, value in fact.about.items():
        facets = recorded_values(key, value)
        found.update((facet, each) for facet, values in facets.items() for each in values)
    return frozenset(found)
