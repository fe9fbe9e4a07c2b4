"""What is said: whether the words around a number name what a fact is about, and no sibling of it.

A name may be in the sentence, in the row with what heads it, in a heading above, or, before the
sentence, in its own paragraph, where the last name counts.
"""

import re
from collections.abc import Sequence

from source_discipline.verdicts.comparing.artifact_names import counted, covers
from source_discipline.verdicts.comparing.artifacts import Mention, mentions
from source_discipline.verdicts.comparing.subjects import is_known, recorded_values, years
from source_discipline.verdicts.surroundings import Surroundings
from source_discipline.vocabulary import words
from source_discipline.vocabulary.about_keys import YEAR

_PART = re.compile(r"[^\s(),;]+")
_SPACE = re.compile(r"[\s-]+")
_FUNCTION_WORDS = words("function_words")


def is_said(key: str, value: str, others: Sequence[str], around: Surroundings) -> bool:
    """Whether a value of a key is named so that none of the other values can be meant."""
    if _is_cell(value, around) or (not is_known(key, value) and _is_in(key, value, around)):
        return True
    named = [each for each in (*around.named, *around.above, *around.before) if each.key == key]
    if key == YEAR:
        every = (*around.named, *around.above, *around.before)
        return any(years(value) & years(each.value) for each in every)
    recorded = recorded_values(key, value)
    return (
        bool(recorded)
        and _is_in(key, _rest(key, value), around)
        and all(
            any(_tells(each, wanted, others) for each in named if each.facet == facet)
            for facet, values in recorded.items()
            for wanted in values
        )
    )


def is_near(values: Sequence[str], around: Surroundings) -> bool:
    """Whether any of the values is literally among the words of the number itself."""
    text = _plain(around.mask[slice(*around.near)])
    return any(value and _is_word(_plain(value), text) for value in values)


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
    texts = [*around.texts]
    last = [each.text for each in around.before if each.key == key]
    if all(each in value or value in around.earlier.rpartition(each)[2] for each in last):
        texts.append(around.earlier)
    text = _plain(" \n ".join(texts))
    parts = [part for part in _PART.findall(value) if part.lower() not in _FUNCTION_WORDS]
    return all(_is_word(_plain(part), text) for part in parts)


def _is_word(part: str, text: str) -> bool:
    found = re.search(rf"(?<![\w@/.-]){re.escape(part)}(?![\w@/]|[.-]\w)", text)
    return found is not None


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text.casefold())


def _is_cell(value: str, around: Surroundings) -> bool:
    """Whether a cell of the row is the value."""
    return any(_plain(cell.strip()) == _plain(value) for cell in around.cells)
