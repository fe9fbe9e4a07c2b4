"""The scripts and style sheets that a theme's templates hold inline: a page may have no others.

A template may leave a gap in one, which only a path or a name can fill.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_INLINE = re.compile(
    r"<(?P<name>script|style)\b(?P<attributes>[^<>]*)>(?P<text>.*?)</(?P=name)>",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"<(?:script|style)\b[^<>]*>?", re.IGNORECASE)
_DATA = re.compile(r"\btype=\"application/(?:ld\+)?json\"(?=\s|$)")
_GAP = re.compile(r"\{\{.*?\}\}")
_FILLING = r"[\w ./-]*"
_OWN = re.compile(r"\ssrc=\"(?:\./|\.\./)*assets/javascripts/[\w./-]+\.js\"")


@dataclass(frozen=True, slots=True)
class ThemeScripts:
    """The inline scripts and sheets of a theme."""

    known: re.Pattern[str]

    @classmethod
    def of(cls, templates: Iterable[str]) -> "ThemeScripts":
        """Those that its templates hold."""
        texts = {each["text"] for text in templates for each in _INLINE.finditer(text)}
        return cls(re.compile("|".join(map(_pattern, sorted(texts)))))

    def inline(self, html: str, name: str) -> Iterator[str]:
        """The texts of those that a page has, of one element, each as often as it is there."""
        for found in _INLINE.finditer(html):
            if found["name"].lower() == name and self._allow(found):
                yield found["text"]

    def foreign_tags(self, html: str) -> Iterator[str]:
        """The tags in a page that begin another script or style sheet; data are neither."""
        known = {each.start() for each in _INLINE.finditer(html) if self._is_sound(each)}
        for tag in _TAG.finditer(html):
            if tag.start() not in known:
                yield tag.group()

    def _is_sound(self, found: re.Match[str]) -> bool:
        attributes = found["attributes"]
        if _DATA.search(attributes):
            return True
        return not found["text"] if _OWN.match(attributes) else self._allow(found)

    def _allow(self, found: re.Match[str]) -> bool:
        alone = not found["attributes"].strip()
        return alone and self.known.fullmatch(found["text"]) is not None


def _pattern(text: str) -> str:
    return _FILLING.join(map(re.escape, _GAP.split(text)))
