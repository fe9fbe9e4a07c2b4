"""The head of a page made from data: written as front matter, and known without reading it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from source_discipline.prose.front_matter import REVIEWS, Metadata, ReviewDate
from source_discipline.text.document import Span

_FENCE = "---\n"
_SHOWN = ("title", "description", "kind")


@dataclass(frozen=True, slots=True)
class PageHead:
    """What the head says to readers, and to the site generator."""

    title: str
    description: str
    kind: str
    reviews: tuple[date, date] | tuple[()] = ()
    """The days of the last review and of the next."""
    searchable: bool = True
    """Whether the search finds the page; a long table is left out, and has no contents."""
    wide: bool = False
    """Whether its contents are not shown beside it."""

    @property
    def text(self) -> str:
        """The front matter, with the blank line after it."""
        lines = "".join(f"{before}{said}{after}" for before, said, after in self._lines())
        hidden = "" if self.searchable else "search:\n  exclude: true\n"
        hidden += "hide:\n  - toc\n" if self.wide or not self.searchable else ""
        return f"{_FENCE}{lines}{hidden}{_FENCE}\n"

    @property
    def metadata(self) -> Metadata:
        """What reading the front matter would find."""
        spans, at = list[Span](), len(_FENCE)
        for before, said, after in self._lines():
            start = at + len(before)
            spans.append(Span(start, start + len(said)))
            at = start + len(said) + len(after)
        shown, days = spans[: len(_SHOWN)], spans[len(_SHOWN) :]
        return Metadata(
            Span(0, len(self.text) - 1),
            shown={name: _line(getattr(self, name)) for name in _SHOWN},
            spans=tuple(shown),
            texts=frozenset(_line(getattr(self, name)) for name in _SHOWN),
            reviews={
                name: ReviewDate(day.isoformat(), span, day)
                for name, span, day in zip(REVIEWS, days, self.reviews, strict=False)
            },
        )

    def _lines(self) -> Iterator[tuple[str, str, str]]:
        """Of each line what it says, and what stands before and after that."""
        for name in _SHOWN:
            yield f"{name}: '", _line(getattr(self, name)).replace("'", "''"), "'\n"
        for name, day in zip(REVIEWS, self.reviews, strict=False):
            yield f"{name}: ", day.isoformat(), "\n"


def _line(text: str) -> str:
    return " ".join(text.split())
