"""A fact in words for a reader: what it is about, and the arithmetic behind a derived value."""

from source_discipline.records.fact import Derivation, Fact
from source_discipline.records.ledger import Ledger
from source_discipline.verdicts.judge import stated

ABOUT = {
    "dataset": "Dataset",
    "variant": "Variant",
    "year": "Year",
    "task": "Task",
    "split": "Split",
    "metric": "Metric",
    "data": "Training data",
    "model": "Model",
    "team": "Team",
    "subject": "Subject",
}
_SIGNS = {"sum": " + ", "difference": " − ", "product": " × ", "ratio": " ÷ ", "percent": " ÷ "}


def about(fact: Fact) -> tuple[tuple[str, str], ...]:
    """What a value is about, each part with its name, in a fixed order."""
    return tuple((ABOUT[key], fact.about[key]) for key in ABOUT if key in fact.about)


def formula(derivation: Derivation, ledger: Ledger) -> str:
    """The arithmetic with its values: `26.172 percent − 16.422 percent`."""
    facts = [fact for name in derivation.operands if (fact := ledger.get(name))]
    if derivation.operation == "count":
        return f"a count of {len(derivation.operands)} records"
    terms = _SIGNS[derivation.operation].join(stated(fact) for fact in facts)
    return f"100 × {terms}" if derivation.operation == "percent" else terms
