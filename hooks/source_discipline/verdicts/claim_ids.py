"""Permalink ids of one page: the fact's id, with a count where it is stated again."""

from collections import Counter
from dataclasses import dataclass, field

from source_discipline.verdicts.verdict import Status, Verdict


@dataclass(slots=True)
class ClaimIds:
    """The ids that a page has given already."""

    seen: Counter[str] = field(default_factory=Counter)

    def next(self, verdict: Verdict) -> str:
        """The id of the next claim on the page."""
        if verdict.fact:
            stem = f"claim-{verdict.fact.id}"
        else:
            stem = f"claim-{verdict.source.citekey if verdict.source else 'none'}-published"
        self.seen[stem] += 1
        return stem if self.seen[stem] == 1 else f"{stem}-{self.seen[stem]}"


def claim_ids(verdicts: tuple[Verdict, ...]) -> dict[int, str]:
    """The permalink id of each supported claim, by its place among the page's verdicts."""
    ids = ClaimIds()
    return {
        index: ids.next(verdict)
        for index, verdict in enumerate(verdicts)
        if verdict.status is Status.SUPPORTED
    }
