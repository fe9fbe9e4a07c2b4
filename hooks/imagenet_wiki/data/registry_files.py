"""The registry as files: `results.csv`, `sizes.csv`, `artifacts.json` and `misquotes.json`."""

from collections.abc import Iterator
from typing import Any

from imagenet_wiki.plots.sizes import sizes
from imagenet_wiki.registry.refutation import wrong_form
from imagenet_wiki.registry.registers import Artifact, Misquote
from imagenet_wiki.wiki import wiki_of
from source_discipline.publishing.data.claim_files import recorded
from source_discipline.publishing.data.csv_json import delimited, json_text
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.rules.result import Result
from source_discipline.verdicts.own_words import plain

RESULT_COLUMNS = (
    "dataset", "year", "team", "data", "metric", "split", "value", "unit", "printed", "test_set",
    "caveat", "source", "locator", "read", "fact",
)  # fmt: skip
SIZE_COLUMNS = (
    "artifact", "name", "family", "value", "unit", "part", "source", "locator", "read", "fact",
)  # fmt: skip


def results_csv(result: Result) -> str:
    """The results of the plot, one per row, each with its caveat."""
    return delimited([RESULT_COLUMNS, *_results(result)])


def _results(result: Result) -> Iterator[list[str]]:
    ledger = result.project.ledger
    for point in wiki_of(result.project).registry.points:
        if fact := ledger.get(point.fact):
            about = (fact.about.get(key, "") for key in RESULT_COLUMNS[:6])
            caveat = plain(point.caveat, ledger)
            value = [str(recorded(fact)), fact.unit or "", fact.printed, point.test_set, caveat]
            yield [*about, *value, fact.source, fact.locator, fact.checked, fact.name]


def sizes_csv(result: Result) -> str:
    """The sizes of the plot, one per row."""
    return delimited([SIZE_COLUMNS, *_sizes(result)])


def _sizes(result: Result) -> Iterator[list[str]]:
    ledger = result.project.ledger
    for size in sizes(wiki_of(result.project).registry.artifacts, ledger):
        if fact := ledger.get(size.fact):
            named = [size.artifact.id, size.artifact.name, size.artifact.family]
            value = [format(size.value, "f"), size.unit, size.part]
            yield [*named, *value, fact.source, fact.locator, fact.checked, fact.name]


def artifacts_json(result: Result) -> str:
    """The registry of artifacts with the recorded value of each count."""
    ledger = result.project.ledger
    return json_text(
        {
            "artifacts": [
                _artifact(each, ledger) for each in wiki_of(result.project).registry.artifacts
            ]
        }
    )


def _artifact(artifact: Artifact, ledger: Ledger) -> dict[str, Any]:
    return {
        "id": artifact.id,
        "name": artifact.name,
        "also_called": list(artifact.also_called),
        "family": artifact.family,
        "made_from": artifact.made_from,
        "made_from_part": artifact.made_from_part,
        "described": plain(artifact.described, ledger),
        "stands_for": plain(artifact.stands_for, ledger),
        "mistaken_for": plain(artifact.mistaken_for, ledger),
        "terms": plain(artifact.terms, ledger),
        "counts": [
            {"what": count.what, "part": count.part, "note": count.note}
            | _value(ledger.get(count.fact))
            for count in artifact.counts
        ],
        "sources": list(artifact.sources),
    }


def misquotes_json(result: Result) -> str:
    """The misquotes with the facts that refute each."""
    ledger = result.project.ledger
    return json_text(
        {
            "misquotes": [
                _misquote(each, ledger) for each in wiki_of(result.project).registry.misquotes
            ]
        }
    )


def _misquote(misquote: Misquote, ledger: Ledger) -> dict[str, Any]:
    return {
        "id": misquote.id,
        "group": misquote.group,
        "title": misquote.title,
        "wrong": wrong_form(misquote),
        "record": plain(misquote.record, ledger),
        "arises": plain(misquote.arises, ledger),
        "instead": plain(misquote.instead, ledger),
        "refuted_by": [_value(ledger.get(name)) for name in misquote.refuted_by],
        "see": [_value(ledger.get(name)) for name in misquote.see],
    }


def _value(fact: Fact | None) -> dict[str, Any]:
    if fact is None:
        return {}
    return {
        "fact": fact.name,
        "states": fact.states,
        "printed": fact.printed,
        "value": recorded(fact),
        "unit": fact.unit,
        "bound": fact.bound.value,
        "locator": fact.locator,
        "read": fact.checked,
    }
