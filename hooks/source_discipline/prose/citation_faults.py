"""What is wrong with what looks like a citation, and how it is written."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from source_discipline.text.citekeys import ALLOWED, BARE, named
from source_discipline.text.document import Span

_KEY = re.compile(rf"@(?:\{{(?P<braced>{ALLOWED}+)\}}|(?P<bare>{BARE}))")
_GRAMMAR = "write `[@key]`, `[see @key, locator]` or `[@a; @b]`, and nothing else in the bracket"
_LINKED = re.compile(r"\]\(|\]\[")
_GLUED = re.compile(rf"(?=[^\w\s,;])(?:(?!;){ALLOWED})*\w(?:(?!;){ALLOWED})*")
"""More of a key: signs that end one without braces, and letters or digits after them."""
_DEFINITION = re.compile(r"^[ \t>]*$")


class Wording(NamedTuple):
    """What is wrong, and what to do."""

    why: str
    help: str


def not_a_link(text: str, bracket: Span, citation: re.Pattern[str]) -> Wording | None:
    """A bracket that is the text of a link or of an image; another citation may follow it."""
    if text[bracket.start - 1 : bracket.start] == "!":
        return Wording("a citation cannot be the text of an image", "put it after the image")
    linked = _LINKED.match(text, bracket.end - 1)
    if linked and not (linked.group() == "][" and citation.match(text, bracket.end)):
        return Wording("a citation cannot be the text of a link", "put it after the link")
    return None


def own_footnote() -> Wording:
    """A footnote that a reader would take for a citation."""
    return Wording(
        "footnotes whose names begin with `ref-` are those of the citations",
        "cite the source as `[@key]`, or give the footnote another name",
    )


def bare(key: str, locator: str) -> Wording:
    """A key in the running text, which is shown as it is written."""
    meant = f"[{named(key)}{', ' if locator else ''}{locator}]"
    help = f"name the author in the sentence, and write `{meant}`"
    return Wording("a citation without a bracket is not shown as one", help)


def keys_in(bracket: str) -> Iterator[str]:
    """All that may be keys in a bracket."""
    return (key["braced"] or key["bare"] for key in _KEY.finditer(bracket))


def fault(text: str, bracket: Span, keys: Sequence[str | None]) -> Wording | None:
    """What keeps a bracket from being a citation; a part that could not be read has no key."""
    line = text.rfind("\n", 0, bracket.start) + 1
    if text.startswith(":", bracket.end) and _DEFINITION.match(text[line : bracket.start]):
        why = "at the beginning of a line, with a colon after it, it is a definition"
        return Wording(why, "begin the line with a word, or leave the colon out")
    if not all(keys):
        return _unread(text[slice(*bracket)])
    if len(set(keys)) < len(keys):
        return Wording("it names the same source twice", "name it once, with both places")
    return None


def _unread(bracket: str) -> Wording:
    """What cannot be read, written as it may have been meant."""
    keys = list(_KEY.finditer(bracket))
    first = keys[0] if keys else None
    if not first:
        return Wording("there is no key after the `@`", _GRAMMAR)
    gaps = [bracket[one.end() : other.start()] for one, other in pairwise(keys)]
    if gaps and all(gap.strip() in {",", "and", ", and", "&"} for gap in gaps):
        meant = "; ".join(_named(key) for key in keys)
        return Wording("its sources are not separated by a semicolon", f"write `[{meant}]`")
    rest = bracket[first.end() : -1]
    if len(keys) == 1 and rest[:1].isspace() and rest.strip(" ,"):
        meant = f"[{bracket[1 : first.start()]}{_named(first)}, {rest.strip()}]"
        return Wording("there is no comma after its key", f"write `{meant}`")
    glued = _GLUED.match(rest)
    if glued and first["bare"]:
        meant = f"@{{{first['bare']}{glued.group()}}}"
        return Wording(
            "its key ends too early", f"write a key with such signs in braces: `{meant}`"
        )
    return Wording("it contains something besides `@key` and `, locator`", _GRAMMAR)


def _named(key: re.Match[str]) -> str:
    return named(key["braced"] or key["bare"])
