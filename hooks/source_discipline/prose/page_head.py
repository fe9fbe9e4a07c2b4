"""The head of a page made from data: written as front matter, and known without reading it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from source_discipline.prose.front_matter import REVIEWS, Metadata, ReviewDate
from source_discipline.text.document import Span

_OPENED, _CLOSED = "---\n", "---\n"


@dataclass(frozen=True, slots=True)
class PageHead:
    """What the head says to readers, and to the site generator."""

    shown: Mapping[str, str]
    reviews: tuple[date, date] | None = None
    """The days of the last review and of the next."""
    searchable: bool = True
    wide: bool = False

    @property
    def text(self) -> str:
        """The front matter, with the blank line after it."""
        lines = "".join(line for line, _ in self._lines())
        hidden = "" if self.searchable else "search:\n  exclude: true\n"
        hidden += "hide:\n  - toc\n" if self.wide or not self.searchable else ""
        return f"{_OPENED}{lines}{hidden}{_CLOSED}\n"

    @property
    def metadata(self) -> Metadata:
        """What reading the front matter would find."""
        places, at = [], len(_OPENED)
        for line, content in self._lines():
            places.append(Span(at + content.start, at + content.end))
            at += len(line)
        days = zip(REVIEWS, places[len(self.shown) :], self.reviews or (), strict=False)
        return Metadata(
            Span(0, len(self.text) - 1),
            shown={name: _line(text) for name, text in self.shown.items()},
            spans=tuple(places[: len(self.shown)]),
            reviews={name: ReviewDate(str(day), span, day) for name, span, day in days},
        )

    def _lines(self) -> Iterator[tuple[str, Span]]:
        """Each line, and where in it stands what it says, without quotes."""
        for name, text in self.shown.items():
            quoted = _line(text).replace("'", "''")
            start = len(f"{name}: '")
            yield f"{name}: '{quoted}'\n", Span(start, start + len(quoted))
        for name, day in zip(REVIEWS, self.reviews or (), strict=False):
            yield f"{name}: {day}\n", Span(len(f"{name}: "), len(f"{name}: {day}"))


def _line(text: str) -> str:
    return " ".join(text.split())
