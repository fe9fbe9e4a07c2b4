"""Signs that a renderer must not see: an `@` that cites nothing, brackets that nothing closes.

The citation plugin takes any `@` in a bracket for a citation, in code too. Python-Markdown looks
for the end of each bracket from each bracket on, which on a page of thousands takes minutes. A
plugin for macros fills in `{{ }}` in code too, and in pages that are made from records. These signs
are private-use characters on their way through, and themselves again in the finished HTML.
"""

import re
from collections.abc import Iterable, Iterator

from source_discipline.prose.inline import Edit
from source_discipline.text.document import Span

AT, BRACKET, BRACE = "\ue006\ue007\ue008"
_UNCLOSED = re.compile(r"[^\]\n]+")
"""What stands on one line before a bracket is closed."""
_BRACKETS = re.compile(r"(?<!\\)[\[\]]")
_MACRO = re.compile(r"\{(?=[{%])")
_MANY = 50
"""So few unclosed brackets cost nothing, and may be part of an address."""


def shields(text: str, blocks: Iterable[Span]) -> Iterator[Edit]:
    """The edits that hide such signs of a page; `blocks` says where its prose is."""
    yield from (Edit(place, place + 1, AT) for place in _bracketed_ats(text))
    for block in blocks:
        unclosed = _unclosed(text, block)
        if len(unclosed) > _MANY:
            yield from (Edit(place, place + 1, BRACKET) for place in unclosed)


def shielded(text: str) -> str:
    """A text of which no bracket is a citation: a page of examples."""
    pieces, position = [], 0
    for place in _bracketed_ats(text):
        pieces += [text[position:place], AT]
        position = place + 1
    return "".join([*pieces, text[position:]])


def without_macros(text: str) -> str:
    """A text in which nothing more is to be filled in."""
    return _MACRO.sub(BRACE, text)


def unshielded(text: str) -> str:
    """A text with the signs themselves."""
    return text.replace(AT, "@").replace(BRACKET, "[").replace(BRACE, "{")


def _bracketed_ats(text: str) -> Iterator[int]:
    """Each `@` in a bracket on one line."""
    for stretch in _UNCLOSED.finditer(text) if "@" in text else ():
        if text.startswith("]", stretch.end()):
            opened = text.find("[", *stretch.span())
            at = text.find("@", opened, stretch.end()) if opened >= 0 else -1
            while at >= 0:
                yield at
                at = text.find("@", at + 1, stretch.end())


def _unclosed(text: str, block: Span) -> list[int]:
    """Where brackets open that are not closed in their block."""
    opened: list[int] = []
    for sign in _BRACKETS.finditer(text, *block):
        if sign.group() == "[":
            opened.append(sign.start())
        elif opened:
            opened.pop()
    return opened
