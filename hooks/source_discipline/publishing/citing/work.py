"""What is cited: a page of the site, or a part of it with an id of its own, in one edition."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from source_discipline.text.days import long_date

_NO_KEY = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Work:
    """One page as an entry of a reference work that a body of contributors publishes."""

    title: str
    container: str
    """The title of the whole wiki."""
    author: str
    """The body that wrote it; never split into given and family names."""
    edition: date
    """The day of the edition, which is its name too unless it is named."""
    address: str = ""
    """The public address of this version; empty where the build does not know it."""
    abstract: str = ""
    license: str = ""
    """The address of the license."""
    language: str = "en"
    named: str = ""
    """The name of the edition, where that is not its day: `2026.12`."""
    id: str = ""
    """The id under which it is cited, where it has one: `2026.12-IMG-DG-01`."""

    @property
    def edition_name(self) -> str:
        """`2026-11-25`"""
        return self.named or self.edition.isoformat()

    @property
    def edition_words(self) -> str:
        """`November 25, 2026`: processors take a day in digits for a range of ordinals."""
        return self.named or long_date(self.edition)

    @property
    def is_whole(self) -> bool:
        """Whether it is the reference work itself, and not an entry in it."""
        return self.title == self.container

    @property
    def key(self) -> str:
        """`harbor-archive-the-plates-2026-11-25`, a key for reference managers."""
        if self.id:
            return self.id
        parts = [self.title] if self.is_whole else [self.container, self.title]
        return "-".join([*map(_slug, parts), self.edition_name])


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NO_KEY.sub("-", plain).strip("-")
