"""Tables: alignment without inline styles, and a frame in which a wide table scrolls.

Inline styles would have to be allowed by the content security policy. The theme wraps tables by
script only, so that without a script a wide one is cut off on a phone.
"""

import re
from html import escape, unescape

from imagenet_wiki.looks.row_heads import column_names, with_row_heads

_PAIR = 2
_ALIGNED = re.compile(
    r"<(t[hd])\b([^<>]*?)\s+style=\"text-align:\s*(left|center|right);?\"([^<>]*)>"
)
_CLASS = re.compile(r"\bclass=\"([^\"]*)\"")
_HEADING_OR_TABLE = re.compile(
    r"<h[1-6]\b[^<>]*>(?P<heading>.*?)</h[1-6]>|<table>(?P<table>.*?)</table>", re.DOTALL
)
_CAPTION = re.compile(r"<caption\b[^<>]*>(.*?)</caption>", re.DOTALL)
_HEADERLINK = re.compile(r"<a class=\"headerlink\".*?</a>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


def with_alignment_classes(html: str) -> str:
    """`style="text-align: right;"` on a cell as `class="align-right"`."""
    return _ALIGNED.sub(_aligned, html) if "text-align" in html else html


def _aligned(cell: re.Match[str]) -> str:
    name, before, side, after = cell.groups()
    attributes, wanted = f"{before}{after}", f"align-{side}"
    if _CLASS.search(attributes):
        attributes = _CLASS.sub(rf'class="\1 {wanted}"', attributes, count=1)
    else:
        attributes += f' class="{wanted}"'
    return f"<{name}{attributes}>"


def with_scroll_frames(html: str) -> str:
    """Each plain table in a labeled frame that scrolls and takes the keyboard focus.

    The label is the table's caption, else the heading above it. Tables with attributes of
    their own (code listings, plots) are left alone.
    """
    if "<table>" not in html:
        return html
    heading = ""

    def framed(found: re.Match[str]) -> str:
        nonlocal heading
        if found["heading"] is not None:
            heading = plain_text(found["heading"])
            return found.group()
        caption = _CAPTION.search(found["table"])
        label = plain_text(caption[1]) if caption else heading
        name = escape(f"Table: {label}" if label else "Table")
        classes, inside = _classes(found["table"]), with_row_heads(found["table"])
        return (
            f'<div class="table-frame" role="group" aria-label="{name}" tabindex="0">'
            f'<table class="{classes}">{inside}</table></div>'
        )

    return _HEADING_OR_TABLE.sub(framed, html)


def _classes(table: str) -> str:
    """Two columns stay beside each other on any screen."""
    return "record pair" if len(column_names(table)) == _PAIR else "record"


def plain_text(html: str) -> str:
    """The text of a piece of HTML in one line, without heading anchors."""
    return " ".join(unescape(_TAG.sub("", _HEADERLINK.sub("", html))).split())
