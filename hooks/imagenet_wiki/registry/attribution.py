"""Whether the registry gives each fact to what it is about: artifact, test set, sentence."""

from collections.abc import Iterator

from imagenet_wiki.registry.loading import Registry, texts
from imagenet_wiki.registry.registers import Artifact, Count, Point
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.text.errors import InvalidRecord
from source_discipline.verdicts.comparing.artifact_names import covers
from source_discipline.verdicts.comparing.dimensions import Agreement, compatible
from source_discipline.verdicts.inserted import misattributed

_AND_LATER = " and later"
_NO_NOUN = "size"
"""A count of this measures the files and counts nothing."""


def misattributions(registry: Registry, ledger: Ledger) -> Iterator[InvalidRecord]:
    """Every fact of the registry that is told of something else than it is recorded for."""
    for record in registry.records.values():
        for path, text in texts(record.data):
            for fact, reason in misattributed(text, ledger):
                help = f"name what `{fact}` is about, or insert the fact that is meant"
                yield InvalidRecord(record.path, *record.value(*path), reason, help)
    yield from _counts(registry, ledger)
    yield from _points(registry, ledger)


def _counts(registry: Registry, ledger: Ledger) -> Iterator[InvalidRecord]:
    for index, artifact in enumerate(registry.artifacts):
        for position, count in enumerate(artifact.counts):
            fact = ledger.get(count.fact)
            if fact and (message := count_fault(artifact, count, fact)):
                record = registry.records["artifacts"]
                place = record.value("artifacts", index, "counts", position, "fact")
                yield InvalidRecord(record.path, *place, message, "name the fact that is meant")


def count_fault(artifact: Artifact, count: Count, fact: Fact) -> str:
    """Why a fact is no count of this artifact; empty where it is one."""
    datasets = {key["dataset"] for key in artifact.keys if "dataset" in key}
    about = fact.about.get("dataset", "")
    if about and datasets and not any(covers(about, each) for each in datasets):
        return f"`{fact.name}` is about {about}, not about {artifact.name}"
    unit = (fact.unit or "").partition(" per ")[0]
    if unit and count.what != _NO_NOUN and compatible(count.what, unit) is not Agreement.YES:
        return f"`{fact.name}` counts {fact.unit}, not {count.what}"
    return ""


def _points(registry: Registry, ledger: Ledger) -> Iterator[InvalidRecord]:
    for index, point in enumerate(registry.points):
        fact = ledger.get(point.fact)
        if fact and not _is_on(fact.about.get("dataset", ""), point):
            record = registry.records["results"]
            place = record.value("points", index, "test_set")
            message = f"`{point.fact}` is about {fact.about.get('dataset', 'no set')}"
            yield InvalidRecord(record.path, *place, message, "name its test set")


def _is_on(dataset: str, point: Point) -> bool:
    """Whether a result was measured on a test set; editions with one set are named by the first."""
    first = point.test_set.removesuffix(_AND_LATER)
    if first == point.test_set:
        return dataset == first
    return dataset[:-4] == first[:-4] and dataset >= first
