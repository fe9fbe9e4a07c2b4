"""The desk of who writes: the records as they were last read, and the drafts judged by them."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from source_discipline.editing.draft import Draft, draft
from source_discipline.project import load_project
from source_discipline.rules.project import Project
from source_discipline.text.document import Document
from source_discipline.text.errors import attempt
from source_discipline.text.page_files import becomes_page


@dataclass(slots=True)
class Desk:
    """A project whose pages are being written."""

    root: Path
    today: date
    project: Project | None = None
    """As it was last in order; none until it is for the first time."""
    _drafts: dict[str, Draft] = field(default_factory=dict)

    def reread(self) -> None:
        """Read the records anew. A fault in them leaves those that were read before."""
        read = attempt(lambda: load_project(self.root, self.today), [])
        if read:
            self.project = read
            self._drafts.clear()

    def draft(self, document: Document) -> Draft | None:
        """A page judged as it stands; none where there is no record, or it is no page."""
        if self.project is None or not becomes_page(self.root, document.path, self.project.site):
            return None
        known = self._drafts.get(document.path)
        if known is None or known.document != document:
            known = self._drafts[document.path] = draft(document, self.project)
        return known
