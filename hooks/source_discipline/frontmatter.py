"""The metadata at the head of a page, as far as a reader gets to see it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from source_discipline.documents import Span

_FRONT_MATTER = re.compile(
    r"\A---[ \t\r]*\n(?P<body>.*?)^(?:---|\.\.\.)[ \t\r]*(?:\n|\Z)", re.S | re.M
)
_VISIBLE = re.compile(
    r"^(?:title|description|summary):[ \t]*(?:[>|][+-]?[ \t\r]*\n)?"
    r"(?P<value>[^\n]*(?:\n[ \t]+[^\n]*)*)",
    re.MULTILINE,
)
_TITLE = re.compile(r"^title:[ \t]*(?P<title>[^\n]*)", re.MULTILINE)
_REVIEW = re.compile(
    r"""^(?P<name>reviewed|next_review):[ \t]*["']?(?P<date>[^\s"'#]+)""", re.MULTILINE
)


def front_matter(text: str) -> Span:
    """The span of a page's front matter, its fences included; empty where there is none."""
    found = _FRONT_MATTER.match(text)
    return Span(0, found.end()) if found else Span(0, 0)


def visible_metadata(text: str, front: Span) -> Iterator[Span]:
    """The values in the front matter that are shown to a reader."""
    for found in _VISIBLE.finditer(text, *front):
        if found["value"].strip():
            yield Span(*found.span("value"))


@dataclass(frozen=True, slots=True)
class ReviewDate:
    """A review date as written; `date` is None where it is no calendar date."""

    text: str
    span: Span
    date: date | None


def review_dates(text: str) -> dict[str, ReviewDate]:
    """The entries `reviewed` and `next_review` of a page's front matter."""
    found = _REVIEW.finditer(text, *front_matter(text))
    return {
        entry["name"]: ReviewDate(entry["date"], Span(*entry.span("date")), _date(entry["date"]))
        for entry in found
    }


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def page_title(text: str) -> str:
    """The title in a page's front matter, or nothing."""
    found = _TITLE.search(text, *front_matter(text))
    return found["title"].strip().strip("\"'") if found else ""
