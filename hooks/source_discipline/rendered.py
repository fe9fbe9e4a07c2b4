"""The check over the built page: what a reader sees must be what was checked.

Digits in the HTML that the scan of the source did not see, citation marks that were left in the
text, and citations that got lost on the way are errors, whoever caused them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from source_discipline.diagnostics import Diagnostic, Level
from source_discipline.judged import JudgedPage
from source_discipline.number import Kind

UNSEEN, LEFT, LOST = "PAG701", "PAG702", "PAG703"

_DIGITS = re.compile(r"\d+")
_LEFT = re.compile(r"\[@[^\]]*\]|\[\^[\w:-]+\]|\\(?:full_)?bibliography|\*\*[\w-]+\?\*\*")
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
_CODE = frozenset({"pre", "code", "script", "style", "svg"})
_REFERENCE = re.compile(r"#fn:ref-(.+)")


class _Reader(HTMLParser):
    """Gathers the text a reader sees, code apart, and the footnote references."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[tuple[str, bool]] = []
        self.texts: list[str] = []
        self.references: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        classes = attributes.get("class", "").split()
        reference = _REFERENCE.fullmatch(attributes.get("href", ""))
        if reference and "footnote-ref" in classes:
            self.references[reference[1]] += 1
        skipped = bool(self.stack and self.stack[-1][1]) or _accounted(tag, attributes, classes)
        if not skipped:
            self.texts += [attributes[name] for name in ("alt", "title") if name in attributes]
        if tag not in _VOID:
            self.stack.append((tag, skipped))

    def handle_endtag(self, tag: str) -> None:
        # An end tag without its start, or of a void element, closes nothing.
        if any(name == tag for name, _ in self.stack):
            while self.stack.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not (self.stack and self.stack[-1][1]):
            self.texts.append(data)


def _accounted(tag: str, attributes: Mapping[str, str], classes: list[str]) -> bool:
    """Whether an element's text is code, a checked number, or printed from the record."""
    return (
        tag in _CODE
        or "data-record" in attributes
        or bool({"claim", "mark", "finding", "footnote", "footnote-ref", "locator"} & set(classes))
    )


def rendered_diagnostics(html: str, page: JudgedPage) -> Iterator[Diagnostic]:
    """Everything in a page's HTML that the check of its source cannot vouch for."""
    for rule, message, help in _problems(html, page):
        yield Diagnostic(page.document.path, 1, 1, Level.ERROR, rule, message, "", help)


def _problems(html: str, page: JudgedPage) -> Iterator[tuple[str, str, str]]:
    reader = _Reader()
    reader.feed(html)
    text = " ".join(reader.texts)
    for left in dict.fromkeys(_LEFT.findall(text)):
        message = f"citation mark-up is left in the page: `{left}`"
        yield LEFT, message, "write it as a citation, or put it in code"
    cited = Counter(citation.citekey for citation in page.page.citations)
    for key, count in (cited - reader.references).items():
        message = f"{count} of {cited[key]} citations of `{key}` did not reach the page"
        yield LOST, message, "look at the mark-up around them"
    seen = Counter(
        digits
        for verdict in page.verdicts
        if verdict.claim.number.kind is not Kind.CODE
        for digits in _DIGITS.findall(verdict.claim.number.text)
    )
    for digits, count in (Counter(_DIGITS.findall(text)) - seen).items():
        times = "" if count == 1 else f" ({count} times)"
        message = f"the page shows `{digits}`{times}, which the check did not see in its source"
        yield UNSEEN, message, "write numbers in the page itself, in plain Markdown"
