"""One style sheet for the whole site: all sheets in their order, without rules for what is unused.

Most of the theme's sheet is for features that this wiki does not use. A rule goes when its selector
asks for a class that neither a page nor a script of the site contains, for a color that no page
has, or for a part of a feature of which no page has the beginning.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

NAME = "assets/stylesheets/wiki.css"

_LINK = re.compile(r"<link rel=\"stylesheet\" href=\"(?P<root>[^\"]*?)assets/stylesheets/[^\"]*\">")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_URL = r"url\((?:\"[^\"]*\"|'[^']*'|[^)\"'])*\)"
_STRINGS = re.compile(rf"(\"[^\"]*\"|'[^']*'|{_URL})")
_UNNEEDED = re.compile(r"\s*([{};,])\s*")
_CLASS_ATTRIBUTE = re.compile(r"class=\"([^\"]*)\"")
_WORD = re.compile(r"[\w-]+")
_PARENTHESES = re.compile(r"\([^()]*\)|\[[^\]]*\]")
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_OWN = re.compile(r"--[\w-]+")
_ASKED = re.compile(r"var\((--[\w-]+)")
_DECLARED = re.compile(
    rf"(?<=[{{;])(?P<name>--[\w-]+):(?:\"[^\"]*\"|'[^']*'|{_URL}|[^;{{}}])*(?:;|(?=\}}))"
)
_COLOR = re.compile(r"data-md-color-(?:scheme|primary|accent)=[\"']?[\w-]+")
_EXCLUDED = re.compile(r":not\([^()]*\)")
_SIGNS = re.compile(r"[{};]")
_SELECTORS = re.compile(r"((?:[^,(\[]|\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])+)(?:,|$)")

# A script may name the parts of a feature and make them only of what a page has.
_FEATURES = {
    "md-source": "md-source",
    "md-tag": "md-tag",
    "md-typeset__": "md-typeset__table",
    "mermaid": "mermaid",
    "tabbed-": "tabbed-set",
}


def with_one_sheet(html: str) -> str:
    """A page that links the one sheet, where it linked its first."""
    first = _LINK.search(html)
    if not first:
        return html
    rest = _LINK.sub("", html[first.end() :])
    return f'{html[: first.start()]}<link rel="stylesheet" href="{first["root"]}{NAME}">{rest}'


def one_sheet(sheets: Iterable[str], pages: Iterable[str], scripts: Iterable[str]) -> str:
    """The sheets in one, without comments and without rules for what is unused."""
    known: set[str] = set()
    asked: set[str] = set()
    for page in pages:
        known |= {name for each in set(_CLASS_ATTRIBUTE.findall(page)) for name in each.split()}
        known |= {_color(each) for each in _COLOR.findall(page)}
        asked |= set(_OWN.findall(page))
    absent = tuple(part for part, beginning in _FEATURES.items() if beginning not in known)
    for script in scripts:
        known |= {word for word in _WORD.findall(script) if not word.startswith(absent)}
        asked |= set(_OWN.findall(script))
    kept = "".join(_kept(_compact(sheet), known) for sheet in sheets)
    return _without_idle_properties(kept, asked)


def _without_idle_properties(sheet: str, asked: set[str]) -> str:
    """The sheet without custom properties that nothing asks for: most of them are drawings."""
    used = asked | set(_ASKED.findall(sheet))
    return _DECLARED.sub(lambda each: each.group() if each["name"] in used else "", sheet)


@dataclass(frozen=True, slots=True)
class _Rule:
    """The text before the braces, and the text in them; no braces where `body` is empty."""

    head: str
    body: str


def _compact(sheet: str) -> str:
    parts = _STRINGS.split(_COMMENT.sub("", sheet))
    parts[::2] = [_UNNEEDED.sub(r"\1", _SPACE.sub(" ", part)) for part in parts[::2]]
    return "".join(parts).strip()


def _rules(sheet: str) -> Iterator[_Rule]:
    depth = start = opened = 0
    for found in _SIGNS.finditer(sheet):
        place, sign = found.start(), found.group()
        if sign == "{":
            depth += 1
            opened = place if depth == 1 else opened
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield _Rule(sheet[start:opened], sheet[opened + 1 : place])
                start = place + 1
        elif depth == 0:
            yield _Rule(sheet[start : place + 1], "")
            start = place + 1


def _kept(sheet: str, known: set[str]) -> str:
    return "".join(_written(rule, known) for rule in _rules(sheet))


def _written(rule: _Rule, known: set[str]) -> str:
    if not rule.body:
        return rule.head if rule.head.startswith("@") else ""
    if rule.head.startswith(("@container", "@media", "@supports")):
        inner = _kept(rule.body, known)
        return f"{rule.head}{{{inner}}}" if inner else ""
    if rule.head.startswith("@"):
        return f"{rule.head}{{{rule.body}}}"
    selectors = [each for each in _SELECTORS.findall(rule.head) if _possible(each, known)]
    return f"{','.join(selectors)}{{{rule.body}}}" if selectors else ""


def _possible(selector: str, known: set[str]) -> bool:
    """Whether each class that the selector asks for is somewhere; what it excludes need not be.

    No page is written from right to left, and no table is left without a class (tables.py).
    """
    if "[dir=rtl]" in selector or "table:not([class])" in selector:
        return False
    colors = _COLOR.findall(_EXCLUDED.sub("", selector))
    if not all(_color(each) in known for each in colors):
        return False
    plain = selector
    while (outer := _PARENTHESES.sub("", plain)) != plain:
        plain = outer
    return all(name in known for name in _CLASS.findall(plain))


def _color(attribute: str) -> str:
    return re.sub("[\"']", "", attribute)
