"""Which attributes of an HTML element say something to a reader.

All but those that are known to be for machines: a value that a browser, a screen reader or a
tooltip could show is read like the text beside it.
"""

import re
from collections.abc import Iterator

from source_discipline.text.document import Span

_MACHINES = frozenset(
    """
    accept accept-charset accesskey action align allow allowfullscreen aria-activedescendant
    aria-controls aria-describedby aria-details aria-errormessage aria-flowto aria-labelledby
    aria-owns as async autocapitalize autocomplete autocorrect autofocus autoplay axis bgcolor
    border cellpadding cellspacing charset checked cite class clear color cols colspan
    contenteditable controls coords crossorigin decoding defer dir dirname disabled download
    draggable enctype enterkeyhint exportparts face fetchpriority for form formaction formenctype
    formmethod formnovalidate formtarget frame frameborder headers height hidden high href
    hreflang hspace http-equiv id imagesizes imagesrcset inert inputmode integrity is ismap
    itemid itemprop itemref itemscope itemtype kind lang list loading longdesc loop low
    marginheight marginwidth markdown max maxlength media method min minlength multiple muted
    name nohref nomodule nonce noshade novalidate nowrap open optimum part pattern ping
    playsinline popover popovertarget popovertargetaction poster preload profile readonly
    referrerpolicy rel required rev reversed role rows rowspan rules sandbox scope scrolling
    selected shadowrootmode shape size sizes slot span spellcheck src srclang srcset step style
    tabindex target translate type usemap valign vspace width wrap xml:lang xml:space xmlns
    xmlns:xlink hl_lines linenums linenostart
    """.split()
)
_VALUELESS = frozenset({"button", "data", "option", "param"})
"""Elements whose `value` is for machines: a reader sees what they contain."""
_DRAWN = ("aria-label", "aria-description", "aria-roledescription", "alt", "title")
"""In a drawing all others say how it is drawn."""
_WORDS = re.compile(r"\s[^\W\d]{2}|[^\W\d]{2}\s")
_ATTRIBUTE = re.compile(
    r"""(?<![^\s"'/{])([^\s"'<>/={}]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`{}]+))"""
)


def is_spoken(tag: str, name: str, value: str, drawn: bool = False) -> bool:
    """Whether a reader may get to see or hear this attribute of an element."""
    if drawn:
        return name in _DRAWN
    if name in _MACHINES or name.startswith("on") or (name == "value" and tag in _VALUELESS):
        return False
    return not name.startswith("data-") or _WORDS.search(value) is not None


def spoken(text: str, start: int, end: int, tag: str = "", drawn: bool = False) -> Iterator[Span]:
    """Where the values of such attributes are in a tag or an attribute list, without quotes."""
    for found in _ATTRIBUTE.finditer(text, start, end):
        group = found.lastindex or 0
        if is_spoken(tag, found[1].lower(), found[group], drawn):
            yield Span(*found.span(group))
