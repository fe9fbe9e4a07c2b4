"""What is said: whether the words around a number name what a fact is about, and no sibling of it.

A name may be in the sentence, in the row with what heads it, in a heading above, or, before the
sentence, in its own paragraph, where the last name counts.
"""

import re
from collections.abc import Iterator, Sequence

from source_discipline.verdicts.comparing.artifact_names import counted, covers
from source_discipline.verdicts.comparing.artifacts import Mention, mentions
from source_discipline.verdicts.comparing.subjects import is_known, recorded_values, years
from source_discipline.verdicts.surroundings import Surroundings, plain
from source_discipline.vocabulary import words
from source_discipline.vocabulary.about_keys import YEAR

_PART = re.compile(r"[^\s(),;]+")
_FUNCTION_WORDS = words("function_words")


def is_said(key: str, value: str, others: Sequence[str], around: Surroundings) -> bool:
    """Whether a value of a key is named so that none of the other values can be meant."""
    if _is_cell(value, around) or (not is_known(key, value) and _is_in(key, value, around)):
        return True
    if key == YEAR:
        return any(years(value) & years(each.value) for each in _named(around))
    recorded = recorded_values(key, value)
    return (
        bool(recorded)
        and _is_in(key, _rest(key, value), around)
        and all(
            any(_tells(each, wanted, others) for each in _named(around) if each.facet == facet)
            for facet, values in recorded.items()
            for wanted in values
        )
    )


def _named(around: Surroundings) -> Iterator[Mention]:
    """The names around a number, the nearest first."""
    yield from around.named
    yield from around.above
    yield from around.before


def is_near(values: Sequence[str], around: Surroundings) -> bool:
    """Whether any of the values is literally among the words of the number itself."""
    text = plain(around.mask[slice(*around.near)])
    return any(value and _is_word(plain(value), text) for value in values)


def is_shortened(key: str, value: str, around: Surroundings) -> bool:
    """Whether a name is there that means a part of the value, and the rest is not."""
    rest = _rest(key, value)
    if not rest or _is_in(key, rest, around):
        return False
    recorded = recorded_values(key, value)
    return any(
        each.key == key and each.value in recorded.get(each.facet, ())
        for each in (*around.named, *around.above, *around.before)
    )


def _tells(named: Mention, wanted: str, others: Sequence[str]) -> bool:
    """Whether a name means the recorded value, and of all its siblings only this one."""
    if named.value in (wanted, counted(wanted)) or counted(named.value) == wanted:
        return True
    return covers(named.value, wanted) and not any(covers(named.value, each) for each in others)


def _rest(key: str, value: str) -> str:
    """What of a recorded value no known name covers: `L/14@336px` of `ViT-L/14@336px`."""
    if is_known(key, value):
        return ""
    left = list(value)
    for named in mentions(value):
        if named.key == key:
            left[slice(*named.span)] = " " * len(named.text)
    return "".join(left).strip(" -")


def _is_in(key: str, value: str, around: Surroundings) -> bool:
    """Whether each part of a value is literally there, but for small words.

    Before the sentence it counts where the last name of the key is part of the same words.
    """
    parts = [part for part in _PART.findall(value) if part.lower() not in _FUNCTION_WORDS]
    if not parts or all(_is_word(plain(part), around.plain) for part in parts):
        return True
    last = [each.text for each in around.before if each.key == key]
    if not all(each in value or value in around.earlier.rpartition(each)[2] for each in last):
        return False
    text = f"{around.plain} {plain(around.earlier)}"
    return all(_is_word(plain(part), text) for part in parts)


def _is_word(part: str, text: str) -> bool:
    """Whether a text has a part as a whole: `vit-l/14` is not in `vit-l/14@336px`."""
    start = text.find(part)
    while start >= 0:
        before, after = text[start - 1 : start], text[start + len(part) : start + len(part) + 2]
        if not _continues(before, "_@/.-") and not _goes_on(after):
            return True
        start = text.find(part, start + 1)
    return False


def _continues(character: str, signs: str) -> bool:
    return character.isalnum() or (character != "" and character in signs)


def _goes_on(after: str) -> bool:
    if after[:1] in (".", "-"):
        return after[1:].isalnum()
    return _continues(after[:1], "_@/")


def _is_cell(value: str, around: Surroundings) -> bool:
    """Whether a cell of the row is the value."""
    return any(plain(cell.strip()) == plain(value) for cell in around.cells)
