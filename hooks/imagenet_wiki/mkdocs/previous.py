"""Where a page is in the previous version of the site: only where that version has it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from imagenet_wiki.addresses.naming import HOME, named
from imagenet_wiki.addresses.other_editions import address_in, pages_of


@dataclass(frozen=True, slots=True)
class Previous:
    """The previous version, as far as a build knows of it."""

    root: str = ""
    pages: frozenset[str] = frozenset()
    moves: Mapping[str, str] | None = None
    """The pages that have moved since, with where to."""

    @classmethod
    def of(cls, config: MkDocsConfig, moves: Mapping[str, str]) -> "Previous":
        """What the configuration says; without a site map, no page is known to have been there."""
        root = (config.extra.get("versions") or {}).get("previous") or ""
        file = config.extra.get("previous_site_map")
        if not root or not file:
            return cls()
        try:
            return cls(root, pages_of(Path(file).read_text(encoding="utf-8")), moves)
        except OSError as error:
            raise PluginError(f"PREVIOUS_SITE_MAP: {file}: {error.strerror}") from None

    def address(self, page: Page) -> str:
        """The address of a page in that version, by the name that it had there; or nothing."""
        found = address_in(self.pages, named(page.url), self.moves or {})
        return f"{self.root}{found.removeprefix(HOME)}" if found else ""
