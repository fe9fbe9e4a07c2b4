"""Every claim of the wiki as a flat record, the same for the register's page and its downloads."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache

from source_discipline.prose.excerpts import line
from source_discipline.publishing.addresses import site_address
from source_discipline.publishing.html.elements import claim_ids, iso, machine
from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.rules.extension import Extension
from source_discipline.rules.result import Result
from source_discipline.verdicts.decide import Status, Verdict
from source_discipline.verdicts.judged_page import JudgedPage

PUBLICATION = "year of publication"


@dataclass(frozen=True, slots=True)
class ClaimRecord:
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
    dataset: str
    variant: str
    year: str
    task: str
    split: str
    metric: str
    data: str
    model: str
    team: str
    subject: str


MEANINGS: Mapping[str, str] = {
    "id": "The claim's lasting name: the page and the anchor. Empty for an exempted number.",
    "page": "The page's address below the site's root.",
    "page_title": "The page's title.",
    "section": "The headings above the claim, outermost first.",
    "address": "Where the claim stands: the page's address with the claim's anchor.",
    "stated": "The number as the page prints it.",
    "sentence": "The sentence, list item or table row in which it stands, without its mark-up.",
    "kind": "What kind of number it is: quantity, percentage, ratio, money, measure, count, date.",
    "value": "The stated value in plain digits, as text so that no digit is lost; dates in ISO"
    " form.",
    "unit": "The unit or the counted things, as the page names them near the number.",
    "bound": "How the page hedges: exact, about, nearly, more-than, at-least, less-than, at-most,"
    " exactly, not.",
    "verdict": "supported: a cited source records this. exempt: an author set it aside, with a"
    " reason.",
    "reason": "The reason of an exemption, or the ground of a verdict that rests on no fact.",
    "source": "The citekey of the source that supports the claim.",
    "source_kind": "What kind of source it is; this decides what it may be cited for.",
    "locator": "Where in the source the value stands.",
    "printed": "The value as the source prints it.",
    "fact": "The recorded fact behind the claim: citekey and id.",
    "read": "How the fact was read: full-text, counted, abstract, transcription, secondary.",
    "read_at": "Where a copy was read; several addresses are parted by a space.",
    "derived": "The arithmetic behind a derived value, with the facts it is applied to.",
    "disagrees": "Facts of other sources that contradict this one.",
    "artifact": "The artifact of the registry that the value is about; else its dataset.",
    "dataset": "The dataset that the recorded value is about.",
    "variant": "The release or version of the dataset.",
    "year": "The year the recorded value belongs to.",
    "task": "The task of a result.",
    "split": "train, validation or test.",
    "metric": "What a result measures.",
    "data": "supplied or extra: whether a result used only the supplied training data.",
    "model": "The model of a result.",
    "team": "The team of a result.",
    "subject": "What the value is about where no other field says it.",
}
"""What each field of a record holds, in the order of the fields."""

COLUMNS = tuple(field.name for field in fields(ClaimRecord))
_ABOUT = COLUMNS[COLUMNS.index("dataset") :]


@lru_cache(1)
def claim_records(result: Result) -> tuple[ClaimRecord, ...]:
    """The records of all pages, by page and by place."""
    project = result.project
    artifacts = {fact.name: _artifact(fact, project.extensions) for fact in project.ledger}
    return tuple(record for page in result.pages for record in _of_page(page, artifacts))


def _of_page(page: JudgedPage, artifacts: Mapping[str, str]) -> Iterator[ClaimRecord]:
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
) -> ClaimRecord:
    address, title = place
    fact = verdict.fact if verdict.status is Status.SUPPORTED else None
    return ClaimRecord(
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
        return dict.fromkeys(
            ("printed", "fact", "read", "read_at", "derived", "disagrees", *_ABOUT), ""
        )
    return {
        "printed": fact.printed,
        "fact": fact.name,
        "read": fact.checked,
        "read_at": " ".join(address.partition(" ")[0] for address in fact.read_at),
        "derived": derivation(fact),
        "disagrees": " ".join(fact.disagrees),
        **{key: fact.about.get(key, "") for key in _ABOUT},
    }


def _artifact(fact: Fact, extensions: Iterable[Extension]) -> str:
    named = filter(None, (each.subject(fact.about) for each in extensions))
    return next(named, fact.about.get("dataset", ""))


def derivation(fact: Fact) -> str:
    """`difference(key#a, key#b)`, or nothing for a value that is read, not computed."""
    return f"{fact.derived.operation}({', '.join(fact.derived.operands)})" if fact.derived else ""
