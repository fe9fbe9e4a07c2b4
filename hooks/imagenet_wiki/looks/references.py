"""The references of a page: numbered as a reader meets them, and listed in one style.

The renderer numbers them as it comes upon them, those in tables last. Their brackets are written
out, so that a reader who copies `5,247 synsets[6]` does not get the number 52,476.
"""

import re
from collections.abc import Callable, Iterator

from source_discipline.publishing.html.pieces import letters

_BEGINS = '<sup id="fnref'
_AFFIX = '<span class="affix">'
_PLACE = re.compile(
    r"<(?:span class=\"affix\">(?P<affix>[^<]*)</span><)?"
    r"sup id=\"fnref\d*:(?P<name>[^\"]*)\"><a class=\"footnote-ref\" href=\"[^\"]*\">\d+</a></sup>"
    r"(?:<span class=\"locator\">(?P<locator>[^<]*)</span>)?"
)
_CELL = re.compile(r"<td([^<>]*)>(?=<sup id=\"fnref)")
_LIST = re.compile(r"(?P<head><div class=\"footnote\">.*?<ol>)(?P<items>.*?)</ol>", re.DOTALL)
_ITEM = re.compile(r"<li id=\"fn:(?P<name>[^\"]*)\">(?P<text>.*?)</li>", re.DOTALL)
_BACK = re.compile(r"(?:&#160;)?<a class=\"footnote-backref\".*?</a>")


def with_references(html: str, written: Callable[[str], str | None]) -> str:
    """A page's content with its references; `written` gives the text of one, or nothing."""
    if _BEGINS not in html:
        return html
    places: dict[str, int] = {}
    numbers: dict[str, int] = {}

    def referred(found: re.Match[str]) -> str:
        name = found["name"]
        places[name] = count = places.get(name, 0) + 1
        reference = _reference(name, numbers.setdefault(name, len(numbers) + 1), count)
        before = f'<span class="affix"> {found["affix"]} </span>' if found["affix"] else ""
        after = f'<span class="locator"> ({found["locator"]})</span>' if found["locator"] else ""
        return f"{before}{reference}{after}"

    # No space between a statement and its reference, so that no line parts them.
    attached = _CELL.sub(r'<td\1 class="references">', _close_to(_BEGINS, _close_to(_AFFIX, html)))
    text = _PLACE.sub(referred, attached)
    return _LIST.sub(lambda found: _listed(found, numbers, places, written), text)


def _close_to(sign: str, html: str) -> str:
    """The text without the space before each of a sign."""
    *before, last = html.split(sign)
    return sign.join([*map(str.rstrip, before), last])


def _reference(name: str, number: int, count: int) -> str:
    return (
        f'<sup id="{_anchor(name, count)}"><a class="footnote-ref" href="#fn:{name}"'
        f' aria-label="Source {number}">[{number}]</a></sup>'
    )


def _anchor(name: str, count: int) -> str:
    return f"fnref{count if count > 1 else ''}:{name}"


def _listed(
    found: re.Match[str],
    numbers: dict[str, int],
    places: dict[str, int],
    written: Callable[[str], str | None],
) -> str:
    texts = {item["name"]: _BACK.sub("", item["text"]) for item in _ITEM.finditer(found["items"])}
    items = (
        f'<li id="fn:{name}">{_item(written(name) or texts[name], number, name, places[name])}</li>'
        for name, number in numbers.items()
    )
    return f"{found['head']}\n" + "\n".join(items) + "\n</ol>"


def _item(text: str, number: int, name: str, count: int) -> str:
    back = " ".join(_ways_back(number, name, count))
    body = text.strip().removeprefix("<p>").removesuffix("</p>").rstrip()
    return f'<p>{body} <span class="ways-back">{back}</span></p>'


def _ways_back(number: int, name: str, count: int) -> Iterator[str]:
    """An arrow, or letters a b c …, each named by its place in the order."""
    for order in range(count):
        sign = letters(order) if count > 1 else "↑"
        place = f" {sign}" if count > 1 else ""
        label = f"Back to citation{place} of source {number}"
        href = _anchor(name, order + 1)
        yield f'<a class="footnote-backref" href="#{href}" aria-label="{label}">{sign}</a>'
