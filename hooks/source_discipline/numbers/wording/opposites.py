"""Opposites: words that turn a statement round when they are exchanged, by what they compare."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from source_discipline.numbers.wording.stems import stem
from source_discipline.vocabulary import lines


class Side(NamedTuple):
    """One of two opposite directions."""

    scale: str
    """What is compared: words of one scale, and only these, contradict each other."""
    first: bool


_SHARED = {"change": "size", "distance": "size"}
"""What rose is higher."""


def _read() -> tuple[Mapping[str, frozenset[Side]], Mapping[str, frozenset[str]]]:
    sides: dict[str, set[Side]] = defaultdict(set)
    kinds: dict[str, set[str]] = defaultdict(set)
    for line in lines("opposites"):
        kind, _, words = line.partition(":")
        for first, side in zip((True, False), words.split("/"), strict=True):
            for word in map(stem, side.split()):
                sides[word].add(Side(_SHARED.get(kind, kind), first))
                kinds[word].add(kind)
    return (
        {word: frozenset(found) for word, found in sides.items()},
        {word: frozenset(found) for word, found in kinds.items()},
    )


SIDES, KINDS = _read()
"""Of each stem, on which sides of which scales it is; and the kinds of word that it is."""


def sides(words: Iterable[str]) -> frozenset[Side]:
    """The sides on which words are, given by their stems."""
    return frozenset().union(*map(SIDES.__getitem__, SIDES.keys() & set(words)))


def opposite(side: Side) -> Side:
    """The other direction of the same scale."""
    return Side(side.scale, not side.first)
