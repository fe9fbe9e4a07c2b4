"""Lost qualifiers: what a fact is about, and a sentence that leaves out what sets it apart.

What a sentence has to say: what alone tells a fact from its siblings, what the project's keys need,
the rest of a name that it shortens, and what the record itself marks as needed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from source_discipline.numbers.scan import numbers_in
from source_discipline.records.fact import Fact
from source_discipline.verdicts.comparing.artifact_names import counted, covers, named_keys
from source_discipline.verdicts.comparing.artifacts import Mention, mentions
from source_discipline.verdicts.comparing.said import is_near, is_said, is_shortened
from source_discipline.verdicts.comparing.subjects import recorded_values
from source_discipline.verdicts.fact_words import stated
from source_discipline.verdicts.judgement import Judgement, Outcome
from source_discipline.verdicts.surroundings import Surroundings
from source_discipline.vocabulary.about_keys import YEAR, Role
from source_discipline.vocabulary.in_force import about_keys, keys_that_are

_WORD = re.compile(r"[^\W\d_]{4,}")
_SHOWN = 3
_STEM = 5
"""So many letters of a free word are compared: `labels` are in `labeled`."""


def lost_fault(
    fact: Fact, around: Surroundings, siblings: Mapping[str, Sequence[str]]
) -> Judgement | None:
    """The first thing that the words around a number should say, and do not."""
    what = next(left_out(fact, around, siblings), None)
    if what is None:
        return None
    missing = f"it leaves out the {what.name}{_among(what.others)}"
    return Judgement(Outcome.LOST, lambda: f"{missing}: {stated(fact)}")


class LeftOut(NamedTuple):
    """One thing that a sentence should say, and does not."""

    name: str
    others: Sequence[str] = ()
    """What siblings are about instead."""


def left_out(
    fact: Fact, around: Surroundings, siblings: Mapping[str, Sequence[str]]
) -> Iterator[LeftOut]:
    """All that the words around a number should say, and do not."""
    for key, value in fact.about.items():
        others = siblings.get(key, ())
        if _is_lost(key, fact, others, around):
            yield LeftOut(f"{about_keys()[key].title.lower()} `{value}`", others)
    for wanted in _unsaid(fact, around):
        yield LeftOut(f"`{wanted}`")


def _among(others: Sequence[str]) -> str:
    """What siblings are about, as far as a message has room."""
    named = [f"`{each}`" for each in others if each][:_SHOWN]
    if not others:
        return ""
    return f", which sets it apart from {', '.join(named) or 'one without'}"


def _is_lost(key: str, fact: Fact, others: Sequence[str], around: Surroundings) -> bool:
    value = fact.about[key]
    if key not in named_keys():
        text = " ".join((around.free(fact.unit), *around.headings)).lower()
        told = not others or bool(fact.terms) or _tells_apart(value, others, text)
        return not told or not _names_all(value, fact, around)
    if is_said(key, value, others, around):
        return is_near(others, around) and not is_near([value], around)
    return bool(others) or key in keys_that_are(Role.NEEDED) or is_shortened(key, value, around)


def _names_all(value: str, fact: Fact, around: Surroundings) -> bool:
    """Whether every name in a free text is there, but for those that `about` has by themselves."""
    own = {v for key, about in fact.about.items() for v in _values(key, about)}
    return all(_is_named(each, around) for each in mentions(value) if each.value not in own)


def _values(key: str, value: str) -> Iterator[str]:
    for values in recorded_values(key, value).values():
        yield from values


def _is_named(wanted: Mention, around: Surroundings) -> bool:
    """Whether a name is there itself, or that of its series and no other member's."""
    if wanted.key == YEAR:
        return True
    every = (*around.named, *around.above, *around.before)
    named = {each.value for each in every if each.facet == wanted.facet}
    if named & {wanted.value, counted(wanted.value)} or wanted.value in map(counted, named):
        return True
    return bool(named) and all(covers(each, counted(wanted.value)) for each in named)


def _tells_apart(value: str, others: Sequence[str], text: str) -> bool:
    """Whether any word of a free text is there that the texts of siblings do not have."""
    shared = {stem for other in others for stem in _stems(other)}
    own = _stems(value) - shared
    return not own or any(stem in text for stem in own)


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.lower())}


def _unsaid(fact: Fact, around: Surroundings) -> Iterator[str]:
    """What the record marks as needed, and no text says."""
    text = " ".join(" ".join(around.texts).lower().split()) if fact.says else ""
    for wanted in fact.says:
        if not any(each.strip().lower() in text for each in wanted.split("|")):
            yield wanted.replace("|", "or")
    if fact.of is not None and all(n.value != fact.of for n in numbers_in(around.words)):
        yield f"of {fact.of:,f}"
