"""What a reader looks for that is on no page by itself: a recorded value, a source, a term."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from imagenet_wiki.looks.search_index import IndexedFact, IndexedSection
from imagenet_wiki.wiki import wiki_of
from source_discipline.publishing.addresses import fact_address
from source_discipline.publishing.data.claim_rows import claim_rows
from source_discipline.records.bibliography.apa import reference_text
from source_discipline.records.fact import Fact
from source_discipline.rules.result import Result
from source_discipline.text.citekeys import label
from source_discipline.verdicts.fact_words import about, stated
from source_discipline.verdicts.own_words import plain
from source_discipline.vocabulary.in_force import in_force

_ARTICLE = "imagenet/"
_ADDRESS = re.compile(r"https?://\S+$")


def facts(result: Result) -> Iterator[IndexedFact]:
    """The recorded values that a reader may rely on, in the article or else near to home."""
    rows = [row for row in claim_rows(result) if row.fact]
    ledger = result.project.ledger
    uses = Counter(_quantity(fact) for row in rows if (fact := ledger.get(row.fact or "")))
    rows.sort(key=lambda row: (row.page != _ARTICLE, row.page.count("/")))
    places = {row.fact: row.address for row in reversed(rows)}
    bibliography = result.project.bibliography
    with in_force(result.project.vocabulary):
        for fact in ledger:
            source = bibliography.get(fact.source)
            if fact.value is None or fact.checked == "recalled" or source is None:
                continue
            told = ", ".join(value for _, value in about(fact))
            place = places.get(fact.name, fact_address(fact, source.kind))
            origin = f"{source.title}, {source.year}"
            rank = _rank(fact, uses[_quantity(fact)] if fact.name in places else 0)
            yield IndexedFact(stated(fact), fact.states, told, origin, place, rank)


def _quantity(fact: Fact) -> tuple[object, ...]:
    """What is one to a reader, whichever source a page cites for it."""
    return fact.about.get("dataset"), fact.value, fact.unit


def _rank(fact: Fact, uses: int) -> int:
    """How often pages state a value; of a part or a share of something it is no first answer."""
    is_part = "subject" in fact.about and "metric" not in fact.about
    return 0 if is_part or " per " in (fact.unit or "") else uses


def entries(result: Result) -> Mapping[str, list[IndexedSection]]:
    """The entries of sources and of the glossary, by the address of their page."""
    found: dict[str, list[IndexedSection]] = {}
    for source in result.project.bibliography:
        text = _ADDRESS.sub("", reference_text(source)).strip()
        entry = IndexedSection(label(source.citekey), source.title, text)
        found.setdefault(f"sources/{source.kind}/", []).append(entry)
    found["governance/crosswalk/"] = list(_places(result))
    for artifact in wiki_of(result.project).registry.artifacts:
        page = found.setdefault(f"artifacts/{artifact.family}/", [])
        described = plain(artifact.described, result.project.ledger)
        page += [IndexedSection(artifact.id, name, described) for name in artifact.also_called]
    for term in wiki_of(result.project).registry.terms:
        also = ", ".join(filter(None, (term.abbreviates, *term.also)))
        means = plain(term.means, result.project.ledger)
        means = f"Also {also}. {means}" if also else means
        found.setdefault("glossary/", []).append(IndexedSection(term.anchor, term.term, means))
    return found


def _places(result: Result) -> Iterator[IndexedSection]:
    """The places of frameworks and laws that items support, each as a row of the crosswalk."""
    checklists = wiki_of(result.project).checklists
    if checklists is None:
        return
    for framework in checklists.vocabulary:
        for reference in framework.references:
            titles = [
                item.title
                for item in checklists.items()
                for mapping in item.mappings
                if (mapping.framework, mapping.ref) == (framework.id, reference.ref)
            ]
            if titles:
                row = urlencode({"framework": framework.short, "words": reference.ref})
                name = f"{reference.ref}, {framework.short}"
                yield IndexedSection(f"?{row}", name, " ".join([reference.about, *titles]))
