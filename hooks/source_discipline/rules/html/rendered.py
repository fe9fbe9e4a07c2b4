"""A built page as a reader sees it, for the rules that compare it with what was checked."""

import re
from collections import Counter
from dataclasses import dataclass

from source_discipline.text.html_tokens import attributes, read

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
_CODE = frozenset({"pre", "code", "script", "style"})
_JOINED = frozenset(("abbr", "b", "del", "em", "i", "ins", "s", "small", "span", "strong", "u"))
"""Tags that part no word: `n<em>ine</em>ty` is read as one."""
_ACCOUNTED = frozenset(("affix", "claim", "mark", "finding", "footnote", "footnote-ref", "locator"))
"""Classes of elements whose text is a checked number, or printed from the record."""
_SPOKEN = ("alt", "title", "aria-label", "placeholder", "label", "srcdoc", "start", "value")
"""Attributes that a reader sees or hears."""
_TELLING = re.compile(rf"class|data-record|{'|'.join(_SPOKEN)}", re.IGNORECASE)
"""What the attributes of interest have in them."""
_MACHINES = frozenset(("data", "option", "param"))
"""Where `value` is for machines: a reader sees what the element contains."""
_REFERENCE = re.compile(r"#fn:ref-(.+)")


class _Reader:
    """Gathers the text a reader sees, code apart, and the footnote references."""

    def __init__(self) -> None:
        self.stack: list[tuple[str, bool]] = []
        self.texts: list[str] = []
        self.references: Counter[str] = Counter()

    def told(self, text: str) -> None:
        if not (self.stack and self.stack[-1][1]):
            self.texts.append(text)

    def opened(self, tag: str, written: str) -> None:
        if tag not in _JOINED:
            self.texts.append(" ")
        skipped = bool(self.stack and self.stack[-1][1]) or tag in _CODE
        if _TELLING.search(written):
            skipped = self._says(tag, attributes(written), skipped)
        if tag not in _VOID:
            self.stack.append((tag, skipped))

    def closed(self, tag: str) -> None:
        if tag not in _JOINED:
            self.texts.append(" ")
        if self.stack and self.stack[-1][0] == tag:
            self.stack.pop()
        # An end tag without its start, or of a void element, closes nothing.
        elif any(name == tag for name, _ in reversed(self.stack)):
            while self.stack.pop()[0] != tag:
                pass

    def _says(self, tag: str, told: dict[str, str], skipped: bool) -> bool:
        """Take what the attributes say; whether the element's text is left out."""
        classes = set(told.get("class", "").split())
        reference = _REFERENCE.fullmatch(told.get("href", ""))
        if reference and "footnote-ref" in classes:
            self.references[reference[1]] += 1
        if skipped or "data-record" in told or classes & _ACCOUNTED:
            return True
        spoken = _SPOKEN[:-1] if tag in _MACHINES else _SPOKEN
        self.texts += [f" {told[name]} " for name in spoken if name in told]
        return False


@dataclass(frozen=True, slots=True)
class Shown:
    """What a built page shows a reader."""

    text: str
    """Everything but code, checked numbers and what is printed from the record."""
    references: Counter[str]
    """How often each source is referred to, by the label of its key."""


def shown(html: str) -> Shown:
    """Read a page's HTML as a reader does."""
    reader = _Reader()
    read(html, reader)
    return Shown("".join(reader.texts), reader.references)
