"""What all exports of an edition share: where it is published, and ids that never change."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from imagenet_assessment.oscal import lasting_uuid
from imagenet_wiki.checklists.items import Checklists, Item


@dataclass(frozen=True, slots=True)
class Publication:
    """An edition of the checklists as its exports describe it."""

    checklists: Checklists
    site: str = ""
    """The address of the site, with a slash at its end; empty for relative addresses."""
    references: Mapping[str, str] = field(default_factory=dict)
    """How each source is cited in plain text, by citekey."""

    @property
    def edition(self) -> str:
        """The name of the edition: `2026.12`."""
        return self.checklists.edition.edition

    @property
    def timestamp(self) -> str:
        """The day of publication as a moment; exports must not depend on the clock."""
        return f"{self.checklists.edition.published.isoformat()}T00:00:00Z"

    def address(self, item: Item) -> str:
        """Where this edition of an item is on the site, for good."""
        return f"{self.site}governance/{self.edition}/{item.id}/"

    def uuid(self, *parts: str) -> str:
        """The same UUID for the same thing of the same edition, in every build."""
        return lasting_uuid(self.edition, *parts)
