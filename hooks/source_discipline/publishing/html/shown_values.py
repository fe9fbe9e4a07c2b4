"""The values on a built page: a permalink for each recorded one, and what its head and foot say.

A page made from data shows recorded values where an authored page makes claims. Both are read off
the finished HTML, so that the header, the legend and the article cannot differ.
"""

import re
from collections import Counter

from source_discipline.publishing.html.elements import MARKS, Mark

_RECORDED = re.compile(
    r'class="recorded(?P<aside> aside)?" data-fact="[a-z0-9-]+#(?P<id>[a-z0-9-]+)"'
)
_CLAIM = re.compile(r'<(?:data|time) class="claim" id="')
_FIGURE = re.compile(r'<data class="figure" data-record ')
_SIGN = re.compile(r'<span class="mark mark-(?P<name>[a-z-]+)" role="img"')


def with_permalinks(html: str) -> str:
    """Each recorded value with an id: its fact's, with a count where it is shown again."""
    seen: Counter[str] = Counter()

    def named(found: re.Match[str]) -> str:
        stem = f"value-{found['id']}"
        seen[stem] += 1
        count = f"-{seen[stem]}" if seen[stem] > 1 else ""
        return f'{found.group()} id="{stem}{count}"'

    return _RECORDED.sub(named, html)


def claims_shown(html: str) -> int:
    """How many checked claims a page shows."""
    return len(_CLAIM.findall(html))


def values_shown(html: str) -> int:
    """How many recorded values a page shows; what its notes mention beside them is not counted."""
    return sum(not found["aside"] for found in _RECORDED.finditer(html))


def figures_shown(html: str) -> int:
    """How many figures a page shows that the build itself has counted."""
    return len(_FIGURE.findall(html))


def marks_shown(html: str) -> tuple[Mark, ...]:
    """The signs at the values of a page, in the order of the legend."""
    found = {sign["name"] for sign in _SIGN.finditer(html)}
    return tuple(mark for mark in MARKS if mark.name in found)
