"""The citations in an item's prose, in the grammar of the pages."""

from collections.abc import Container

from source_discipline.prose.citations import Malformed, citations
from source_discipline.prose.mask import prose
from source_discipline.text.document import Document, Span


def cited(text: str) -> tuple[tuple[str, str], ...]:
    """Key and locator of each citation, in order; the locator may be empty."""
    found, _ = citations(prose(Document("", text)))
    return tuple((citation.citekey, citation.locator) for citation in found)


def plain(text: str) -> str:
    """The text for readers without the pages: `[@key, p. 3]` becomes `(key, p. 3)`."""
    found, _ = citations(prose(Document("", text)))
    brackets: dict[Span, list[str]] = {}
    for each in found:
        named = ", ".join(filter(None, (each.citekey, each.locator)))
        brackets.setdefault(each.bracket, []).append(named)
    for bracket, sources in reversed(brackets.items()):
        text = f"{text[: bracket.start]}({'; '.join(sources)}){text[bracket.end :]}"
    return text


def malformed(text: str, known: Container[str]) -> tuple[Malformed, ...]:
    """What looks like a citation but is none; an `@` may also mean a user, if no source."""
    _, wrong = citations(prose(Document("", text)))
    return tuple(each for each in wrong if not each.keys or any(key in known for key in each.keys))
