"""Stems: whether two words are forms of one, as `agreed` and `agreement` are."""

import re
from collections.abc import Mapping
from functools import lru_cache

_ENDINGS = (
    "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ied", "al", "ed",
    "es", "ly", "s",
)  # fmt: skip
_SHORTEST = {"al": 5}
"""How much has to be left; `total` is no form of `tot`."""
_WHOLE = ("pply", "mply", "reply", "tiply")
"""The ends of verbs such as `apply`, which is no form of `app`; `sharply` is one of `sharp`."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NEGATIVE = {"non-": 3, "non": 3, "un": 3, "in": 5, "im": 5, "ir": 5, "il": 5}
"""Prefixes that turn a word into its opposite, and how long a word has to be for each: `unsafe`,
`incorrect`; but `inform` is not the opposite of `form`."""
_PREFIXES = tuple(_NEGATIVE)
_CACHED = 8192


@lru_cache(_CACHED)
def stem(word: str) -> str:
    """What the forms of a word share: `releas` of `released`, `drop` of `dropped`."""
    word = word.lower().removesuffix("'s").removesuffix("’s")
    for ending in () if word.endswith(_WHOLE) else _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST.get(ending, 3):
            word = word.removesuffix(ending)
            break
    if len(word) > 3:
        word = word.rstrip("ey") or word
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


@lru_cache(_CACHED)
def words(text: str) -> frozenset[str]:
    """The words of a text in lower case, and the parts of compounds; asked for by several tests."""
    found = set(_WORD.findall(text.lower()))
    compounds = [word for word in found if "-" in word and not word.startswith("non-")]
    return frozenset(found.union(*(word.split("-") for word in compounds)))


def stems(text: str) -> frozenset[str]:
    """The stems of the words of a text."""
    return frozenset(map(stem, words(text)))


def negated(word: str, among: frozenset[str]) -> bool:
    """Whether the opposite of a word is among others: `unsafe` for `safe`."""
    return any(
        len(word) >= shortest and f"{prefix}{word}" in among
        for prefix, shortest in _NEGATIVE.items()
    )


def positives(found: frozenset[str]) -> Mapping[str, str]:
    """Words in a negative form by what they are the opposite of: `unsafe` by `safe`."""
    return {
        word.removeprefix(prefix): word
        for word in found
        if word.startswith(_PREFIXES)
        for prefix, shortest in _NEGATIVE.items()
        if word.startswith(prefix) and len(word) - len(prefix) >= shortest
    }
