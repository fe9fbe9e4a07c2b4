"""How often the same words are a reason, or evidence at the same place, in one assessment."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from imagenet_assessment.substance import words

REASONS = 2
"""A reason can be given for so many items before it is one for anything."""
EVIDENCE = 4
"""The same words about the same place can be evidence for so many items."""


class Repetition:
    """Counts over all answers, an item once for each wording."""

    def __init__(self, answers: Iterable[Mapping[str, Any]]) -> None:
        """Count them."""
        self._reasons: Counter[tuple[str, ...]] = Counter()
        self._evidence: Counter[tuple[tuple[str, ...], str]] = Counter()
        for answer in answers:
            if "not_applicable" in answer:
                self._reasons[words(answer["not_applicable"]["known"])] += 1
            self._evidence.update({_key(each) for each in answer.get("evidence", ())})

    def of_reason(self, text: str) -> bool:
        """Whether a reason is given for too many items."""
        return self._reasons[words(text)] > REASONS

    def of_evidence(self, evidence: Mapping[str, str]) -> bool:
        """Whether a piece of evidence is given for too many items."""
        return self._evidence[_key(evidence)] > EVIDENCE


def _key(evidence: Mapping[str, str]) -> tuple[tuple[str, ...], str]:
    return words(evidence["what"]), evidence["where"].strip().lower()
