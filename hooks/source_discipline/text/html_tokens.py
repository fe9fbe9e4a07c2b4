"""The tags and texts of rendered HTML, in order.

What a Markdown renderer and this package write is well-formed, and one expression reads it in a
fraction of the time of a parser for any HTML. Where a `<` begins no tag, it is read as text: in
doubt a reader sees a character too many, never one too few.
"""

import re
from html import unescape
from typing import Protocol

from source_discipline.text.closed import UNSHOWN, ClosedStretches

JOINED = frozenset(
    """
    a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span
    strike strong time tt u var wbr
    """.split()
)
"""Tags that part no word: `n<em>ine</em>ty` is read as one. A raised text is read apart."""
_TOKEN = ClosedStretches(
    UNSHOWN,
    r"""<(?P<close>/?)(?P<tag>[A-Za-z][\w-]*)(?P<written>(?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>"""
    r"|(?P<text><?[^<]*+)",
)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+)))?""")


class Reader(Protocol):
    """Receives the tags and texts, in order."""

    def told(self, text: str) -> None:
        """A text between two tags."""

    def opened(self, tag: str, written: str) -> None:
        """A tag's name, and its attributes as written."""

    def closed(self, tag: str) -> None:
        """The name of an end tag."""


def read(html: str, reader: Reader) -> None:
    """Report every tag and every text of a piece of HTML; not comments, scripts and styles."""
    for found in _TOKEN.finditer(html):
        if found.lastgroup == "text":
            reader.told(unescape(found["text"]))
        elif found.lastgroup == "written":
            close, tag, written = found.group("close", "tag", "written")
            if close:
                reader.closed(tag.lower())
            else:
                reader.opened(tag.lower(), written)


def attributes(written: str) -> dict[str, str]:
    """Attributes by name, the first of a repeated one; no value is empty text."""
    found = reversed(_ATTRIBUTE.findall(written))
    return {name.lower(): unescape(a or b or c) for name, a, b, c in found}
