"""References as the citation plugin formats them, each once, and not again where it is known."""

from collections.abc import Mapping
from typing import Any

from mkdocs_bibtex.citation import Citation, CitationBlock, InlineReference
from mkdocs_bibtex.registry import ReferenceRegistry

from source_discipline.mkdocs.known.pages import KnownPages
from source_discipline.text.document import digest


class KnownReferences(ReferenceRegistry):  # type: ignore[misc]
    """Stands before the plugin's own registry, and asks it what is not known."""

    def __init__(
        self, registry: ReferenceRegistry, entries: Mapping[str, str], known: KnownPages
    ) -> None:
        """Of the entries by key, as the plugin was given them."""
        own = isinstance(registry, KnownReferences)  # of the last build of a server
        self.registry: ReferenceRegistry = registry.registry if own else registry
        self.bib_data, self.footnote_format = registry.bib_data, registry.footnote_format
        self.entries, self.known = entries, known
        self._texts: dict[str, str] = {}

    def validate_citation_blocks(self, blocks: list[CitationBlock]) -> None:
        """Warn of what is cited and not there."""
        self.registry.validate_citation_blocks(blocks)

    def validate_inline_references(self, references: list[InlineReference]) -> Any:
        """Those that are there."""
        return self.registry.validate_inline_references(references)

    def inline_text(self, block: CitationBlock) -> str:
        """What stands for a citation."""
        return str(self.registry.inline_text(block))

    def reference_text(self, citation: Citation | InlineReference) -> str:
        """A reference as Markdown. Raises what the formatting of an entry raises."""
        key = citation.key
        if key not in self._texts:
            parts = ["reference", digest(self.entries.get(key, "").encode())]
            self._texts[key] = self.known.once(
                parts, lambda: str(self.registry.reference_text(citation))
            )
        return self._texts[key]
