"""Tables that authors write, as those from data are: each row has a head, each cell its column.

A screen reader tells the head with each cell of a row; on a narrow screen the cells stand below
each other, each beside the name of its column.
"""

import re
from collections.abc import Sequence
from html import escape, unescape

_HEAD = re.compile(r"<thead>.*?</thead>", re.DOTALL)
_NAME = re.compile(r"<th\b([^<>]*)>(.*?)</th>", re.DOTALL)
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<td\b(?P<attributes>[^<>]*)>(?P<text>.*?)</td>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


def column_names(table: str) -> list[str]:
    """The names of the columns, as text."""
    head = _HEAD.search(table)
    return [_plain(name[2]) for name in _NAME.finditer(head.group())] if head else []


def with_row_heads(table: str) -> str:
    """The inside of a table with heads and names; one from data has them and is left alone."""
    names, head = column_names(table), _HEAD.search(table)
    if not head or "data-label=" in table:
        return table
    body = _ROW.sub(lambda row: _row(row.group(), names), table[head.end() :])
    return table[: head.start()] + _NAME.sub(r'<th scope="col"\1>\2</th>', head.group()) + body


def _row(row: str, names: Sequence[str]) -> str:
    places = enumerate(names)

    def cell(found: re.Match[str]) -> str:
        attributes, text = found["attributes"], found["text"]
        place, name = next(places, (len(names), ""))
        if place == 0 and text.strip():
            return f'<th scope="row"{attributes}>{text}</th>'
        return f'<td{attributes} data-label="{escape(name)}">{text}</td>'

    return _CELL.sub(cell, row)


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())
