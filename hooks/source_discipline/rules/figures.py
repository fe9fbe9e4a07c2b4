"""The live figures of the check, written into pages and logs at build time, never by hand."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from source_discipline.rules.project import Project
    from source_discipline.rules.tally import Tally

READ = ("full-text", "counted", "abstract", "transcription", "secondary")
NAMES = frozenset(
    (
        "pages",
        "numbers",
        "claims",
        "set-aside",
        "exemptions",
        "sources",
        "sources-behind-claims",
        "facts",
        "facts-behind-claims",
        *(f"read-{how}" for how in READ),
    )
)
"""What a page may write between double braces."""


def figures(project: "Project", tally: "Tally") -> Mapping[str, int]:
    """Counts by name: what was checked, against what, and how that was read."""
    facts = filter(None, map(project.ledger.get, tally.facts))
    read = Counter(fact.checked for fact in facts)
    return {
        "pages": tally.pages,
        "numbers": tally.numbers,
        "claims": tally.supported,
        "set-aside": tally.numbers - tally.judged,
        "exemptions": tally.exempted,
        "sources": len(project.bibliography),
        "sources-behind-claims": len(tally.sources),
        "facts": len(project.ledger),
        "facts-behind-claims": len(tally.facts),
        **{f"read-{how}": read[how] for how in READ},
    }


def summary(count: Mapping[str, int]) -> str:
    """One line for a log."""
    return (
        f"{_counted(count['numbers'], 'number')} on {_counted(count['pages'], 'page')}:"
        f" {_counted(count['claims'], 'claim')} supported"
        f" by {_counted(count['facts-behind-claims'], 'fact')}"
        f" of {_counted(count['sources-behind-claims'], 'source')},"
        f" {count['set-aside']} set aside, {count['exemptions']} exempted"
    )


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
