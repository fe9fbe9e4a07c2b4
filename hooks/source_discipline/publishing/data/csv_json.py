"""CSV and JSON as they are published: safe in a spreadsheet, the same in every build."""

import csv
import json
import re
from collections.abc import Iterable
from functools import lru_cache
from io import StringIO
from typing import Any

_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?")


def delimited(rows: Iterable[Iterable[str]]) -> str:
    """Rows as comma-separated values (RFC 4180) in which no cell is run as a formula."""
    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return written.getvalue()


@lru_cache(10_000)
def inert(cell: str) -> str:
    """A cell made text by an apostrophe where a spreadsheet would take it for a formula."""
    if _NUMBER.fullmatch(cell) or not cell.lstrip(" ").startswith(_RUNS):
        return cell
    return f"'{cell}"


def json_text(data: Any) -> str:
    """Indented, characters as they are, one line feed at the end."""
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"
