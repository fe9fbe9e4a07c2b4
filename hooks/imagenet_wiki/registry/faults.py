"""What in the registry does not agree with the rest of the project.

Every fact, source, artifact and term that is named must exist; no number may be typed where a
fact could be named; and the wrong form of a misquote must be refuted by the facts it cites.
"""

import re
from collections.abc import Container, Iterator

from imagenet_wiki.registry.attribution import misattributions
from imagenet_wiki.registry.loading import Registry, texts
from imagenet_wiki.registry.refutation import supporting, unstated
from source_discipline.records.fact_names import FACT, fact_names
from source_discipline.records.ledger import Ledger
from source_discipline.records.names import Names
from source_discipline.text.errors import InvalidRecord, ProjectError, UnresolvedName
from source_discipline.text.schema_faults import nearest
from source_discipline.text.yaml_file import DataPath, YamlFile
from source_discipline.verdicts.own_words import typed_numbers, unlisted_numbers

_NAMES = frozenset({"name", "group", "title", "term", "also", "also_called", "test_set", "choices"})
"""Fields in which numbers belong to names."""
_UNSTATED = frozenset({"id", "abbreviates", "wrong", "family", "keys"})
"""Fields that a reader never sees, or sees as a wrong form, or that may have no digits at all."""

_YEAR = re.compile(r"[0-9]{4}")


def registry_faults(
    registry: Registry, ledger: Ledger, citekeys: Container[str], names: Names
) -> Iterator[ProjectError]:
    """Everything in the registry that ledger, bibliography, names and judge do not bear out."""
    for record in registry.stating:
        for path, text in texts(record.data):
            yield from _fact_faults(record, path, text, ledger)
            yield from _number_faults(record, path, text, names)
    yield from misattributions(registry, ledger)
    yield from _unknown_sources(registry, citekeys)
    yield from _unknown_entries(registry)
    yield from _unrefuted(registry, ledger)
    yield from _unmarked(registry, ledger)
    yield from _undated(registry, ledger)


def _fact_faults(
    record: YamlFile, path: DataPath, text: str, ledger: Ledger
) -> Iterator[UnresolvedName]:
    for name in fact_names(text):
        if ledger.get(name) is None:
            message = f"no source records the fact `{name}`"
            help = nearest(name, ledger.names())
            yield UnresolvedName(record.path, *record.value(*path), message, help)


def _number_faults(
    record: YamlFile, path: DataPath, text: str, names: Names
) -> Iterator[InvalidRecord]:
    if FACT.fullmatch(text) or not _UNSTATED.isdisjoint(path):
        return
    if _NAMES.isdisjoint(path):
        typed, help = typed_numbers(text), "name the fact that states it: {citekey#id}"
        message = "is typed here, not taken from the record"
    else:
        typed, help = unlisted_numbers(text, names), "list the name and say what it refers to"
        message = f"is not part of a name listed in {names.path}"
    for number in typed:
        yield InvalidRecord(record.path, *record.value(*path), f"`{number}` {message}", help)


def _unknown_sources(registry: Registry, citekeys: Container[str]) -> Iterator[UnresolvedName]:
    for index, artifact in enumerate(registry.artifacts):
        for position, key in enumerate(artifact.sources):
            if key not in citekeys:
                record = registry.records["artifacts"]
                place = record.value("artifacts", index, "sources", position)
                yield UnresolvedName(record.path, *place, f"`{key}` is not in the bibliography")


def _unknown_entries(registry: Registry) -> Iterator[UnresolvedName]:
    artifacts = sorted(artifact.id for artifact in registry.artifacts)
    for index, artifact in enumerate(registry.artifacts):
        path: DataPath = ("artifacts", index, "made_from")
        if artifact.made_from and artifact.made_from not in artifacts:
            yield _unknown(registry.records["artifacts"], path, artifact.made_from, artifacts)
    terms = sorted(term.term for term in registry.terms)
    for index, term in enumerate(registry.terms):
        for position, other in enumerate(term.see):
            if other not in terms:
                path = ("terms", index, "see", position)
                yield _unknown(registry.records["glossary"], path, other, terms)


def _unknown(record: YamlFile, path: DataPath, name: str, known: list[str]) -> UnresolvedName:
    message = f"there is no entry `{name}`"
    return UnresolvedName(record.path, *record.value(*path), message, nearest(name, known))


def _unrefuted(registry: Registry, ledger: Ledger) -> Iterator[InvalidRecord]:
    for index, misquote in enumerate(registry.misquotes):
        for fact in supporting(misquote, ledger):
            record = registry.records["misquotes"]
            place = record.value("misquotes", index, "wrong")
            message = f"the wrong form is what `{fact.name}` states"
            help = "mark the wrong number with ⟦ ⟧, and name the facts that contradict it"
            yield InvalidRecord(record.path, *place, message, help)


def _unmarked(registry: Registry, ledger: Ledger) -> Iterator[InvalidRecord]:
    """What a wrong form states beside the number that is marked as wrong."""
    for index, misquote in enumerate(registry.misquotes):
        for number in unstated(misquote, ledger):
            record = registry.records["misquotes"]
            place = record.value("misquotes", index, "wrong")
            message = f"`{number.text}` is not marked as wrong, and no fact that is named states it"
            help = "mark it with ⟦ ⟧, or name the fact that states it in `see`"
            yield InvalidRecord(record.path, *place, message, help)


def _undated(registry: Registry, ledger: Ledger) -> Iterator[InvalidRecord]:
    """Results that no single edition can be drawn at."""
    for index, point in enumerate(registry.points):
        fact = ledger.get(point.fact)
        year = fact.about.get("year", "") if fact else ""
        if year and not _YEAR.fullmatch(year):
            record = registry.records["results"]
            place = record.value("points", index, "fact")
            message = f"`{point.fact}` is about {year}, which is not a single year"
            yield InvalidRecord(record.path, *place, message, "name a fact about one edition")
