"""How alike a sentence and an entry are: the words and names that both have, by their rarity.

A word that no entry has says nothing of any of them: it is set aside, and told as not compared.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from math import log
from typing import NamedTuple

from imagenet_wiki.inquiry.entries import Entry, Named, recorded_names
from source_discipline.numbers.wording.stems import stem, words
from source_discipline.text.document import Span
from source_discipline.verdicts.comparing.artifact_names import covers
from source_discipline.verdicts.comparing.artifacts import mentions
from source_discipline.vocabulary import words as listed

_FUNCTION_WORDS = listed("function_words")


class Token(NamedTuple):
    """A word or a name of a sentence: a stem, or what is named."""

    text: str
    stem: str
    named: Named


class Lexicon:
    """All entries, and how rare their words and names are."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        held: Counter[str] = Counter()
        named: Counter[Named] = Counter()
        for each in entries:
            held.update(each.own | each.beside)
            named.update(each.named | each.implied)
        self._held, self._named = held, named

    def weight(self, token: Token) -> float:
        """The more, the fewer entries have it; nothing where none does."""
        if token.stem:
            return self._rarity(self._held[token.stem])
        facet, value = token.named
        return self._rarity(
            sum(count for (f, v), count in self._named.items() if f == facet and covers(value, v))
        )

    def whole(self, entry: Entry) -> float:
        """The weight of all that an entry says in its own words."""
        own = sum(self._rarity(self._held[each]) for each in entry.own)
        return own + sum(self._rarity(self._named[each]) for each in entry.named)

    def _rarity(self, held: int) -> float:
        return log((len(self.entries) + 1) / held) if held else 0.0


class Wording:
    """The words and names of a stretch of text, weighed."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._weights = {token: lexicon.weight(token) for token in tokens}

    @cached_property
    def whole(self) -> float:
        """The weight of all that can be compared."""
        return sum(self._weights.values())

    @cached_property
    def _named(self) -> Sequence[Token]:
        return [token for token in self._weights if not token.stem]

    def explained(self, entry: Entry) -> float:
        """The share of the stretch that an entry has, from 0 to 1; 1 where it says nothing."""
        had = sum(weight for token, weight in self._weights.items() if has(entry, token))
        return had / self.whole if self.whole else 1.0

    def has_more_of(self, entry: Entry, other: Entry) -> bool:
        """Whether it has something that an entry says itself, and another entry does not."""
        return any(self.more_of(entry, other))

    def more_of(self, entry: Entry, other: Entry) -> Iterator[Token]:
        """What it has that an entry says itself, and another entry does not."""
        for token, weight in self._weights.items():
            if weight and _says(entry, token) and not has(other, token):
                yield token

    def names_all_of(self, entry: Entry) -> bool:
        """Whether it names everything that an entry is of, which is more than one thing."""
        of = recorded_names(entry.fact)
        is_named = all(any(_names([own], token) for token in self._named) for own in of)
        return is_named and len({facet for facet, _ in of}) > 1

    def likeness(self, entry: Entry) -> float:
        """How much of what both say themselves is in both, from 0 to 1."""
        shared = sum(weight for token, weight in self._weights.items() if _says(entry, token))
        both = self.whole + self._lexicon.whole(entry)
        return min(1.0, 2 * shared / both) if both else 0.0


def has(entry: Entry, token: Token) -> bool:
    """Whether an entry has a word, or what a name may mean."""
    if token.stem:
        return token.stem in entry.own or token.stem in entry.beside
    return _names(entry.named, token) or _names(entry.implied, token)


def _says(entry: Entry, token: Token) -> bool:
    return token.stem in entry.own if token.stem else _names(entry.named, token)


def _names(named: Iterable[Named], token: Token) -> bool:
    facet, value = token.named
    return any(key == facet and covers(value, own) for key, own in named)


def tokens(text: str, parts: Sequence[Span], left_out: Sequence[Span]) -> Iterator[Token]:
    """The words and names of parts of a text, but for some stretches, as numbers are."""
    rest, whole = list(text), Span(parts[0].start, parts[-1].end)
    named = mentions(text, whole)
    for each in named:
        if _within(each.span, parts) and not _within(each.span, left_out):
            yield Token(each.text, "", (each.facet, each.value))
    for span in (*(each.span for each in named), *left_out):
        rest[span.start : span.end] = " " * (span.end - span.start)
    written = "".join(rest)
    found = frozenset[str]().union(*(words(written[slice(*part)]) for part in parts))
    for word in sorted(found - _FUNCTION_WORDS):
        if "-" not in word:
            yield Token(word, stem(word), ("", ""))


def _within(span: Span, parts: Sequence[Span]) -> bool:
    return any(part.start <= span.start < part.end for part in parts)
