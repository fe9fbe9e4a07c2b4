"""A page with its verdicts, as the rules see it."""

from collections.abc import Iterator
from dataclasses import dataclass

from source_discipline.prose.citations import Malformed
from source_discipline.prose.front_matter import Metadata
from source_discipline.text.document import Document
from source_discipline.verdicts.claim import Page
from source_discipline.verdicts.decide import Record, Status, Verdict, verdicts


@dataclass(frozen=True, slots=True)
class JudgedPage:
    """A page, the verdict on each of its numbers, and the record they were judged by."""

    page: Page
    verdicts: tuple[Verdict, ...]
    record: Record

    @property
    def document(self) -> Document:
        """The file that was read."""
        return self.page.document

    @property
    def metadata(self) -> Metadata:
        """What the head of the page says, with the days of its reviews."""
        return self.page.prose.metadata

    @property
    def malformed(self) -> tuple[Malformed, ...]:
        """What looks like a citation and is none; an `@` may also mean a user, if no source."""
        known = self.record.bibliography.keys()
        return tuple(m for m in self.page.malformed if not m.keys or not known.isdisjoint(m.keys))

    def of(self, *statuses: Status) -> Iterator[Verdict]:
        """The verdicts with one of the given outcomes, in order."""
        return (verdict for verdict in self.verdicts if verdict.status in statuses)


def judge_page(page: Page, record: Record) -> JudgedPage:
    """Judge every number of a page by the record."""
    return JudgedPage(page, verdicts(page, record), record)
