"""Pieces of an SVG drawing: exact coordinates, escaped text, and what is read aloud instead."""

from dataclasses import dataclass
from decimal import Decimal
from html import escape

Length = Decimal | int
_TENTH = Decimal("0.1")


def coordinate(value: Length) -> str:
    """A coordinate to a tenth of a pixel, the same from every build."""
    return format(Decimal(value).quantize(_TENTH), "f")


def line(x1: Length, y1: Length, x2: Length, y2: Length, kind: str) -> str:
    """A straight line."""
    ends = zip(("x1", "y1", "x2", "y2"), (x1, y1, x2, y2), strict=True)
    places = " ".join(f'{name}="{coordinate(value)}"' for name, value in ends)
    return f'<line class="{kind}" {places}/>'


def label(x: Length, y: Length, words: str, kind: str, fact: str = "") -> str:
    """A text; `kind` says in the style sheet how it is set against its place.

    With the name of the fact that it tells, a pointer opens the card of that fact.
    """
    told = f' data-fact="{escape(fact)}"' if fact else ""
    place = f'x="{coordinate(x)}" y="{coordinate(y)}"'
    return f'<text class="{kind}" {place}{told}>{escape(words)}</text>'


def dot(x: Length, y: Length, kind: str) -> str:
    """A round mark."""
    return f'<circle class="{kind}" cx="{coordinate(x)}" cy="{coordinate(y)}" r="5"/>'


def diamond(x: Length, y: Length, kind: str) -> str:
    """A mark that differs from a round one in shape, not in color alone."""
    corners = ((x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y))
    points = " ".join(f"{coordinate(a)},{coordinate(b)}" for a, b in corners)
    return f'<polygon class="{kind}" points="{points}"/>'


def box(x: Length, y: Length, size: tuple[Length, Length], shade: str = "0") -> str:
    """A rectangle in the color of the text; `shade`, from 0 to 1, is how much of it is filled."""
    places = zip(("x", "y", "width", "height"), (x, y, *size), strict=True)
    told = " ".join(f'{name}="{coordinate(value)}"' for name, value in places)
    return f'<rect class="plot-stem" fill="currentColor" fill-opacity="{shade}" {told}/>'


_LETTER = Decimal("6.7")
"""The mean width of a letter of the labels."""
LINE = 17
"""From one line of a label to the next."""


def lines(words: str, room: int) -> list[str]:
    """Words broken into lines that fit into so many pixels."""
    broken = [""]
    for word in words.split():
        if broken[-1] and len(f"{broken[-1]} {word}") * _LETTER > room:
            broken.append(word)
        else:
            broken[-1] = f"{broken[-1]} {word}".strip()
    return broken


def paragraph(x: Length, y: Length, broken: list[str], fact: str = "") -> str:
    """Lines of text below each other, the first at `y`."""
    return "".join(
        label(x, y + LINE * row, words, "plot-label", fact) for row, words in enumerate(broken)
    )


@dataclass(frozen=True, slots=True)
class Plot:
    """What a drawing shows: its name in the page, its title, and its content in words."""

    name: str
    title: str
    described: str

    def drawn(self, size: tuple[int, int], parts: list[str], shape: str = "wide") -> str:
        """The drawing for one width of screen; the style sheet shows the one that fits."""
        width, height = size
        name = f"plot-{self.name}-{shape}"
        return (
            f'<div class="plot-frame plot-frame--{shape}">'
            f'<svg class="plot" id="{name}" viewBox="0 0 {width} {height}" role="img"'
            f' aria-labelledby="{name}-title" aria-describedby="{name}-desc">'
            f'<title id="{name}-title">{escape(self.title)}</title>'
            f'<desc id="{name}-desc">{escape(self.described)}</desc>{"".join(parts)}</svg></div>'
        )
