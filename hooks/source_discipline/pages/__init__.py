"""Pages written from the rules and the ledger at every build; nothing generated is committed."""

from source_discipline.check import Result
from source_discipline.pages.rule_pages import rule_pages
from source_discipline.pages.source_pages import source_pages


def generated_pages(result: Result) -> dict[str, str]:
    """Markdown by path below `docs/`."""
    return {**rule_pages(), **source_pages(result)}
