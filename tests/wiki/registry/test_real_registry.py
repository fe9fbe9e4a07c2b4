"""This wiki's registry: nothing in it is false by its own ledger; falsified, it is caught."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from imagenet_wiki.registry.attribution import count_fault
from imagenet_wiki.registry.faults import registry_faults
from imagenet_wiki.registry.refutation import CLOSE, OPEN, at_fault, supporting
from imagenet_wiki.wiki import wiki_of
from source_discipline.project import load_project
from source_discipline.rules.project import Project
from source_discipline.verdicts.comparing.artifact_names import covers
from source_discipline.verdicts.fact_words import stated
from source_discipline.verdicts.inserted import misattributed
from source_discipline.verdicts.judge import judge
from source_discipline.verdicts.judgement import Outcome
from source_discipline.vocabulary.in_force import in_force

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module", name="project")
def _project() -> Iterator[Project]:
    """The loaded project, its words in force."""
    project = load_project(ROOT, date(2026, 11, 30))
    with in_force(project.vocabulary):
        yield project


def test_nothing_is_false(project: Project) -> None:
    found = registry_faults(
        wiki_of(project).registry, project.ledger, project.bibliography.keys(), project.names
    )
    assert [str(fault) for fault in found] == []


def test_it_is_complete_enough(project: Project) -> None:
    named = " ".join(artifact.name for artifact in wiki_of(project).registry.artifacts)
    for name in (
        "Fall 2011", "Winter 2021", "ImageNet-21K", "ImageNet-1K", "ILSVRC2010", "ILSVRC2011",
        "ILSVRC2013", "ILSVRC2014", "ILSVRC2015", "ILSVRC2016", "ILSVRC2017", "PASS",
        "Face-blurred", "Person subtree", "ImageNetV2", "ImageNet-A", "ImageNet-O", "ImageNet-R",
        "ImageNet-C", "ImageNet-P", "ImageNet-Sketch", "ObjectNet", "ReaL",
    ):  # fmt: skip
        assert name in named
    assert len(wiki_of(project).registry.misquotes) >= 36


def test_every_mark_holds_a_number(project: Project) -> None:
    for misquote in wiki_of(project).registry.misquotes:
        assert bool(at_fault(misquote)) is (OPEN in misquote.wrong), misquote.id


def test_a_misquote_that_states_the_record_is_caught(project: Project) -> None:
    """The number at fault replaced by the recorded value: the build must stop at each."""
    tried = 0
    for misquote in wiki_of(project).registry.misquotes:
        facts = [f for name in misquote.refuted_by if (f := project.ledger.get(name))]
        for number in at_fault(misquote):
            for fact in facts:
                if judge(number, fact).outcome is not Outcome.VALUE or number.date:
                    continue
                head, _, rest = misquote.wrong.partition(OPEN)
                right = f"{head}{OPEN}{stated(fact)}{CLOSE}{rest.partition(CLOSE)[2]}"
                planted = replace(misquote, wrong=right, refuted_by=(fact.name,))
                unqualified = replace(planted, wrong=f"{OPEN}{stated(fact)}{CLOSE}")
                assert [*supporting(planted, project.ledger)] or [
                    *supporting(unqualified, project.ledger)
                ], misquote.id
                tried += 1
    assert tried > 30


def test_every_result_belongs_to_one_metric_and_split(project: Project) -> None:
    facts = [project.ledger.get(point.fact) for point in wiki_of(project).registry.points]
    assert {fact.about["metric"] for fact in facts if fact} == {"top-5 error"}
    assert {fact.about["split"] for fact in facts if fact} == {"test"}
    years = [int(fact.about["year"]) for fact in facts if fact]
    assert years == sorted(years)
    assert set(years) == set(range(2010, 2018))


def test_the_claim_builder_asks_for_what_the_guide_explains(project: Project) -> None:
    """One list of components: each section of the guide is asked for, and no other is named."""
    guide = (ROOT / "docs/reading-claims.md").read_text(encoding="utf-8")
    headings = set(re.findall(r"^## (.+)$", guide, re.MULTILINE))
    headings -= {"Checklist", "An incomplete and a complete claim"}
    named = {each.section for each in wiki_of(project).registry.components if each.section}
    assert named == headings


def test_every_artifact_with_keys_is_named_by_facts(project: Project) -> None:
    named = {
        artifact.id
        for fact in project.ledger
        if (artifact := wiki_of(project).registry.artifact_of(fact.about))
    }
    assert named == {
        artifact.id for artifact in wiki_of(project).registry.artifacts if artifact.keys
    }


def test_the_closest_artifact_is_meant(project: Project) -> None:
    def meant(**about: str) -> str:
        artifact = wiki_of(project).registry.artifact_of(about)
        return artifact.id if artifact else ""

    assert meant(dataset="ImageNet (full)") == "imagenet-full"
    assert meant(dataset="ImageNet (full)", variant="Fall 2011") == "imagenet-fall2011"
    assert meant(dataset="ILSVRC2012", task="localization") == "ilsvrc-loc"
    assert meant(dataset="PASCAL VOC", task="detection") == ""
    assert meant() == ""


def test_a_count_of_another_artifact_is_caught(project: Project) -> None:
    """Each count of an artifact replaced by the same sort of count of another dataset."""
    registry = wiki_of(project).registry
    counts = [
        (artifact, count, fact)
        for artifact in registry.artifacts
        for count in artifact.counts
        if (fact := project.ledger.get(count.fact)) and "dataset" in fact.about
    ]
    tried = 0
    for (artifact, count, fact), (_, _, other) in permutations(counts, 2):
        if other.unit == fact.unit and other.about["dataset"] != fact.about["dataset"]:
            told = [key["dataset"] for key in artifact.keys if "dataset" in key]
            if told and not any(covers(other.about["dataset"], each) for each in told):
                assert count_fault(artifact, replace(count, fact=other.name), other)
                tried += 1
    assert tried > 500


def test_a_correction_with_the_value_of_another_entry_is_caught(project: Project) -> None:
    supplied, extra = (
        f"{{ilsvrc-2012-results#res2012-{condition}}}" for condition in ("supplied", "extra")
    )
    text = f"On the supplied data SuperVision had a top-5 error of {supplied}."
    assert [*misattributed(text, project.ledger)] == []
    assert [*misattributed(text.replace(supplied, extra), project.ledger)]
