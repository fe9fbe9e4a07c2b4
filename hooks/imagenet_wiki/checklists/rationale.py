"""The citations in an item's prose, in the grammar of the pages."""

from source_discipline.prose.citations import citations
from source_discipline.prose.mask import prose
from source_discipline.text.document import Document


def cited(text: str) -> tuple[tuple[str, str], ...]:
    """Key and locator of each citation, in order; the locator may be empty."""
    found, _ = citations(prose(Document("", text)))
    return tuple((citation.citekey, citation.locator) for citation in found)


def malformed(text: str) -> tuple[str, ...]:
    """The brackets that look like a citation but are not one."""
    _, wrong = citations(prose(Document("", text)))
    return tuple(bracket.text for bracket in wrong)
