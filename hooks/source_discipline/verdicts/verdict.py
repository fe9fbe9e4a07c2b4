"""A verdict: the outcome for one claim, and the record it was judged against."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from source_discipline.records.bibliography.bibliography import Bibliography
from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.records.names import Names
from source_discipline.text.site_configuration import SiteConfiguration
from source_discipline.verdicts.claim import Claim
from source_discipline.vocabulary.in_force import Vocabulary


class Status(StrEnum):
    """The outcome for one claim; all but the first two need the author's attention."""

    SUPPORTED = "supported"
    EXEMPT = "exempt"
    UNCITED = "uncited"
    UNKNOWN_SOURCE = "unknown-source"
    WRONG_KIND = "wrong-kind"
    REPEATED = "repeated"
    RECALLED = "recalled"
    MISPLACED = "misplaced"
    HEDGE = "hedge"
    DENIAL = "denial"
    QUALIFIER = "qualifier"
    LOST = "lost-qualifier"
    UNIT = "unit"
    UNCOMPARED = "not-compared"
    VALUE = "value"
    NOT_RECORDED = "not-recorded"
    DISAGREEMENT = "disagreement"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for one claim, with its reason and evidence."""

    claim: Claim
    status: Status
    reason: str = ""
    help: str = ""
    """What to do, where that is not the same for every such outcome."""
    fact: Fact | None = None
    """The fact that supports the claim, or the recorded one that comes nearest."""
    source: Source | None = None
    """The cited source behind the outcome."""
    elsewhere: tuple[Fact, ...] = ()
    """Facts of sources not cited here that state this very value."""


class Record(Protocol):
    """Everything a claim is judged against; a loaded project is one."""

    @property
    def bibliography(self) -> Bibliography: ...
    @property
    def ledger(self) -> Ledger: ...
    @property
    def names(self) -> Names: ...
    @property
    def today(self) -> date: ...
    @property
    def vocabulary(self) -> Vocabulary: ...
    @property
    def site(self) -> SiteConfiguration: ...
