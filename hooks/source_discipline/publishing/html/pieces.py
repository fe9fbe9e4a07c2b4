"""Pieces that pages made from data share: escaped text, links, tables."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from html import escape
from re import compile as pattern

_SIGNS = pattern(r"[\\`*_\[\]{}#]")
"""What means something to Markdown anywhere in a line."""


@lru_cache(10_000)
def cell(text: str) -> str:
    """Text from data, as HTML on one line."""
    return escape(" ".join(text.split()))


def heading(text: str) -> str:
    """Text from data for a heading in Markdown, where no sign in it is markup."""
    return _SIGNS.sub(r"\\\g<0>", escape(" ".join(text.split()), quote=False))


def link(address: str, text: str) -> str:
    """A link with text from data."""
    return f'<a href="{escape(address)}">{cell(text)}</a>'


def table(heads: Iterable[str], rows: Iterable[Iterable[str]], caption: str = "") -> str:
    """A table of HTML cells; the first cell of a row is its head."""
    names = tuple(heads)
    return _table(names, (f"<tr>{_cells(tuple(row), names)}</tr>" for row in rows), caption)


def register(
    heads: Iterable[str],
    rows: Iterable[tuple[Mapping[str, str], Sequence[str]]],
    filters: Iterable[tuple[str, str]],
    noun: str,
) -> str:
    """A table that a script can filter: each row with what it is filtered by, and its cells."""
    names = tuple(heads)
    lines = [f"<tr{_attributes(keys)}>{_cells(cells, names)}</tr>" for keys, cells in rows]
    choices = ",".join(f"{name}:{label}" for name, label in filters)
    return (
        f'<div class="register" data-register="{escape(choices)}">'
        f"<p data-register-count>{len(lines):,} {cell(noun)}</p>{_table(names, lines)}</div>"
    )


def _attributes(keys: Mapping[str, str]) -> str:
    return "".join(f' data-{name}="{cell(value)}"' for name, value in keys.items() if value)


def _table(heads: Iterable[str], lines: Iterable[str], caption: str = "") -> str:
    title = f"<caption>{cell(caption)}</caption>" if caption else ""
    head = "".join(f'<th scope="col">{cell(name)}</th>' for name in heads)
    return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"


def _cells(row: Sequence[str], heads: tuple[str, ...]) -> str:
    """The cells of a row, each with its column's name, which a narrow screen shows beside it."""
    return "".join(
        f"{start}{each}{end}" for (start, end), each in zip(_frames(heads), row, strict=True)
    )


@lru_cache(100)
def _frames(heads: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """What surrounds the cells of a row under these heads."""
    others = ((f'<td data-label="{cell(head)}">', "</td>") for head in heads[1:])
    return ('<th scope="row">', "</th>"), *others


def letters(order: int) -> str:
    """0 is a, 25 is z, 26 is aa."""
    text = ""
    while order >= 0:
        order, rest = divmod(order, 26)
        text = chr(ord("a") + rest) + text
        order -= 1
    return text
