"""Every claim of the wiki as a flat record, the same for the register's page and its downloads."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from source_discipline.prose.excerpts import line
from source_discipline.publishing.addresses import site_address
from source_discipline.publishing.html.elements import iso, machine
from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.rules.extension import Extension
from source_discipline.rules.project import Project
from source_discipline.rules.result import Result
from source_discipline.verdicts.claim_ids import claim_ids
from source_discipline.verdicts.decide import Status, Verdict
from source_discipline.verdicts.judged_page import JudgedPage
from source_discipline.vocabulary.about_keys import Role
from source_discipline.vocabulary.in_force import about_keys, in_force, keys_that_are

PUBLICATION = "year of publication"


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One number on a page, and what supports it; empty text where nothing applies."""

    id: str
    page: str
    page_title: str
    section: str
    address: str
    stated: str
    sentence: str
    kind: str
    value: str
    unit: str
    bound: str
    verdict: str
    reason: str
    source: str
    source_kind: str
    locator: str
    printed: str
    fact: str
    read: str
    read_at: str
    derived: str
    disagrees: str
    artifact: str
    about: Mapping[str, str]
    """What the recorded value is about, by key."""

    @property
    def fields(self) -> dict[str, str]:
        """All fields by name, in the order of `meanings`."""
        own = {name: getattr(self, name) for name in _MEANINGS}
        return own | {_column(key): value for key, value in self.about.items()}


_MEANINGS: Mapping[str, str] = {
    "id": "The claim's lasting name: the page and the anchor. Empty for an exempted number.",
    "page": "The page's address below the site's root, which is empty for the home page.",
    "page_title": "The page's title.",
    "section": "The headings above the claim, outermost first.",
    "address": "Where the claim is: the page's address with the claim's anchor.",
    "stated": "The number as the page prints it.",
    "sentence": "The sentence, list item or table row that contains it, without its markup.",
    "kind": "What kind of number it is: quantity, percentage, ratio, money, measure, count, date.",
    "value": "The stated value in plain digits, as text so that no digit is lost; dates in ISO"
    " form.",
    "unit": "The unit, or what is counted, as the page names it near the number.",
    "bound": "How the page hedges: exact, about, nearly, more-than, at-least, less-than, at-most,"
    " exactly, not.",
    "verdict": "supported: a cited source records this. exempt: an author set it aside, with a"
    " reason.",
    "reason": "The reason for an exemption, or of a verdict that does not rest on a fact.",
    "source": "The citekey of the source that supports the claim.",
    "source_kind": "What kind of source it is; this decides what it may be cited for.",
    "locator": "Where in the source the value is stated.",
    "printed": "The value as the source prints it.",
    "fact": "The recorded fact behind the claim: citekey and id.",
    "read": "How the fact was read: full-text, counted, abstract, transcription, secondary.",
    "read_at": "Where a copy was read; several addresses are separated by spaces.",
    "derived": "The arithmetic behind a derived value, with the facts it is applied to.",
    "disagrees": "Facts of other sources that contradict this one.",
    "artifact": "What the value is about, as this site calls it; else by its main key.",
}
"""What each field of a record contains that every project has, in the order of the fields."""


def meanings(project: Project) -> dict[str, str]:
    """What each field of a record holds, in order; the last ones are the keys of `about`."""
    return {**_MEANINGS, **{_column(key.name): key.meaning for key in project.vocabulary.about}}


def _column(key: str) -> str:
    """A key of `about` as the name of a field, beside fields that may be called the same."""
    return f"about_{key}" if key in _MEANINGS else key


@lru_cache(1)
def claim_rows(result: Result) -> tuple[ClaimRow, ...]:
    """The records of all pages, by page and by place."""
    project = result.project
    with in_force(project.vocabulary):
        artifacts = {fact.name: _artifact(fact, project.extensions) for fact in project.ledger}
        return tuple(record for page in result.pages for record in _of_page(page, artifacts))


def _of_page(page: JudgedPage, artifacts: Mapping[str, str]) -> Iterator[ClaimRow]:
    ids = claim_ids(page.verdicts)
    place = site_address(page.document.path), page.metadata.title
    for index, verdict in enumerate(page.verdicts):
        if verdict.claim.number.kind.judged:
            yield _record(page, place, verdict, ids.get(index, ""), artifacts)


def _record(
    page: JudgedPage,
    place: tuple[str, str],
    verdict: Verdict,
    anchor: str,
    artifacts: Mapping[str, str],
) -> ClaimRow:
    address, title = place
    fact = verdict.fact if verdict.status is Status.SUPPORTED else None
    return ClaimRow(
        id=f"{address}#{anchor}" if anchor else "",
        page=address,
        page_title=title,
        section=" › ".join(filter(None, verdict.claim.block.section)),
        address=f"{address}#{anchor}" if anchor else address,
        sentence=line(page.page.prose.mask[slice(*verdict.claim.scope)]),
        verdict=verdict.status.value,
        reason=line(verdict.reason),
        **_number(verdict),
        **_source(verdict.source, fact),
        **_fact(fact),
        artifact=artifacts[fact.name] if fact else "",
        about={key: fact.about.get(key, "") if fact else "" for key in about_keys()},
    )


def _number(verdict: Verdict) -> dict[str, str]:
    number = verdict.claim.number
    return {
        "stated": line(number.text),
        "kind": number.kind.value,
        "value": iso(number.date) if number.date else machine(number),
        "unit": line(number.unit or ""),
        "bound": number.bound.value,
    }


def _source(source: Source | None, fact: Fact | None) -> dict[str, str]:
    if source is None:
        return {"source": "", "source_kind": "", "locator": ""}
    locator = fact.locator if fact else PUBLICATION
    return {"source": source.citekey, "source_kind": source.kind, "locator": locator}


def _fact(fact: Fact | None) -> dict[str, str]:
    if fact is None:
        return dict.fromkeys(("printed", "fact", "read", "read_at", "derived", "disagrees"), "")
    return {
        "printed": fact.printed,
        "fact": fact.name,
        "read": fact.checked,
        "read_at": " ".join(address.partition(" ")[0] for address in fact.read_at),
        "derived": derivation(fact),
        "disagrees": " ".join(fact.disagrees),
    }


def _artifact(fact: Fact, extensions: Iterable[Extension]) -> str:
    named = filter(None, (each.subject(fact.about) for each in extensions))
    main = (value for key, value in fact.about.items() if key in keys_that_are(Role.MAIN))
    return next(chain(named, main), "")


def derivation(fact: Fact) -> str:
    """`difference(key#a, key#b)`, or nothing for a value that is read, not computed."""
    return f"{fact.derived.operation}({', '.join(fact.derived.operands)})" if fact.derived else ""
