"""How a recorded fact is put into words for an author."""

from source_discipline.records.fact import Fact
from source_discipline.verdicts.fact_words import about


def recorded(fact: Fact) -> str:
    """The value as the source prints it, what it is about, and where it is stated."""
    parts = ", ".join(part for _, part in about(fact))
    value = fact.printed or str(fact.value)
    unit = f" {fact.unit}" if fact.unit and fact.unit not in value else ""
    subject = f" for {parts}" if parts else ""
    return f"{value}{unit}{subject} ({fact.source}, {fact.locator}; fact {fact.id})"


def ledger_file(citekey: str) -> str:
    """Where the facts of a source are recorded."""
    return f"evidence/{citekey}.yml"


def instead(elsewhere: tuple[Fact, ...]) -> str:
    """Advice to cite a source that does state the value; empty where none is recorded."""
    if not elsewhere:
        return ""
    sources = list(dict.fromkeys(fact.source for fact in elsewhere))[:3]
    return "cite a source that states it: " + ", ".join(f"`[@{key}]`" for key in sources)
