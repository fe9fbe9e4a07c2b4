"""The HTML of this wiki's own generated pages as Markdown: headings, lists, tables, links."""

import re

from source_discipline.text.html_tokens import attributes, read

_DEFINED = "\n: "
_SPACE = re.compile(r"\s+")
_VOID = frozenset({"br", "hr", "img", "input", "option", "wbr"})
_UNTOLD = frozenset({"svg", "script", "style"})
_AROUND = {"b": "**", "strong": "**", "summary": "**", "dfn": "**"} | {
    "em": "*", "i": "*", "code": "`", "s": "~~",
}  # fmt: skip
_BLOCKS = ("p", "ul", "ol", "dl", "div", "article", "section", "details", "form")
_BETWEEN = dict.fromkeys(_BLOCKS, "\n\n")
_HEADINGS = {f"h{level}": f"\n\n{'#' * level} " for level in range(1, 7)}
_STARTS = (
    _AROUND
    | _BETWEEN
    | _HEADINGS
    | {"table": "\n\n", "caption": "\n\n", "li": "\n- ", "dt": "\n\n", "dd": _DEFINED}
)
_ENDS = _AROUND | _BETWEEN | dict.fromkeys(_HEADINGS, "\n\n") | {"tr": "|\n", "caption": "\n\n"}


def markdown(html: str) -> str:
    """A piece of HTML as Markdown, blocks separated by blank lines."""
    writer = _Writer()
    read(html, writer)
    text = "".join(writer.pieces)
    lines = (line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Writer:
    """Writes Markdown as elements open and close; what is hidden or drawn is left out."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.links: list[str] = []
        self.hidden = 0
        self.in_cell = False
        self.columns = 0

    def opened(self, tag: str, written: str) -> None:
        if tag in _VOID:
            self.pieces.append("" if self.hidden or tag != "br" else "; ")
        elif self.hidden and written.endswith("/"):
            pass  # a line or a mark of a drawing has no end of its own
        elif self.hidden or tag in _UNTOLD or _is_hidden(written):
            self.hidden += 1
        elif tag == "a":
            self.links.append(attributes(written).get("href", ""))
            self.pieces.append("[")
        else:
            self.pieces.append(self._opening(tag))

    def closed(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self.hidden:
            self.hidden -= 1
        elif tag == "a" and self.links:
            self.pieces.append(f"]({self.links.pop()})")
        else:
            self.pieces.append(self._closing(tag))

    def told(self, text: str) -> None:
        if not self.hidden:
            line = _SPACE.sub(" ", text)
            self.pieces.append(line.replace("|", "\\|") if self.in_cell else line)

    def _opening(self, tag: str) -> str:
        if tag in ("td", "th"):
            self.in_cell, self.columns = True, self.columns + 1
            return "| "
        if tag == "tr":
            self.columns = 0
        if tag in _BETWEEN and self.pieces and self.pieces[-1] == _DEFINED:
            return ""
        return _STARTS.get(tag, "")

    def _closing(self, tag: str) -> str:
        if tag in ("td", "th"):
            self.in_cell = False
            return " "
        if tag == "thead":
            return "|" + " --- |" * self.columns + "\n"
        return _ENDS.get(tag, "")


def _is_hidden(written: str) -> bool:
    return "hidden" in written and "hidden" in attributes(written)
