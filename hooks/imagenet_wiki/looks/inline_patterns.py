"""Inline patterns of Markdown, tried only on texts that contain a sign with which they begin.

Python-Markdown tries each of its patterns on each piece of text, twenty-nine in all, though most
pieces are plain words. Half of the time of a rendering goes into that.
"""

import re
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown, treeprocessors
from markdown.extensions import Extension
from markdown.util import AtomicString, Registry

SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[",
    "reference": "[",
    "link": "[",
    "image_link": "!",
    "image_reference": "!",
    "short_reference": "[",
    "short_image_ref": "!",
    "autolink": "<",
    "automail": "<",
    "linebreak": "\n",
    "html": "<",
    "entity": "&",
    "em_strong": "*_",
} | {f"smarty-quotes-{number}": "\"'" for number in range(15)}
"""Of each pattern the signs without one of which it matches nothing; others are always tried."""

_SIGN = re.compile(f"[{re.escape(''.join(SIGNS.values()))}]")
_PROCESSORS = {"inline": 20, "smarty": 6}
"""The two that try patterns, with their priorities."""


class InlineProcessor(treeprocessors.InlineProcessor):
    """Leaves out patterns that cannot match.

    The name is that of the base class, because Python writes it into the names of the two private
    methods: the one that is replaced here, and the one that it calls.
    """

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the patterns to a tree; all of them are registered by now."""
        self.needed = _needed(self.inlinePatterns)
        return super().run(tree, ancestors)

    def __handleInline(self, data: str, patternIndex: int = 0) -> str:
        if isinstance(data, AtomicString):
            return data
        for index in possible(self.needed, frozenset(_SIGN.findall(data))):
            start, matched = 0, index >= patternIndex
            while matched:
                pattern = self.inlinePatterns[index]
                data, matched, start = self.__applyPattern(pattern, data, index, start)
        return data


class AttentivePatterns(Extension):
    """Puts the processor above into the place of Python-Markdown's own; comes last."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Replace both processors; each keeps its patterns."""
        for name, priority in _PROCESSORS.items():
            if name in md.treeprocessors:
                attentive = InlineProcessor(md)
                attentive.inlinePatterns = md.treeprocessors[name].inlinePatterns
                md.treeprocessors.register(attentive, name, priority)


@lru_cache(1000)
def possible(needed: tuple[str, ...], signs: frozenset[str]) -> tuple[int, ...]:
    """The places of the patterns that may match a text with these signs."""
    return tuple(
        place for place, any_of in enumerate(needed) if not any_of or not signs.isdisjoint(any_of)
    )


def _needed(patterns: Registry[Any]) -> tuple[str, ...]:
    """The signs for each pattern in its order; none for one that is always tried."""
    signs = {patterns.get_index_for_name(name): SIGNS[name] for name in SIGNS if name in patterns}
    return tuple(signs.get(place, "") for place in range(len(patterns)))
