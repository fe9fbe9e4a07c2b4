"""Prose of a published edition as HTML: its citations lead to the references published with it.

It is not judged again. A fact that is corrected later cannot alter what an edition said.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from source_discipline.prose.citations import Citation, citations
from source_discipline.prose.mask import prose
from source_discipline.publishing.html.pieces import cell
from source_discipline.text.document import Document


def paragraph(text: str, sources: Sequence[Mapping[str, Any]]) -> str:
    """Some prose as a paragraph."""
    return f"<p>{told(text, sources)}</p>"


def told(text: str, sources: Sequence[Mapping[str, Any]]) -> str:
    """Prose with each citation as a link to the list of sources; `[1, p. 14]`."""
    order = {key: place for place, key in enumerate(_keys(sources), start=1)}
    found, _ = citations(prose(Document("", text)))
    pieces, at = list[str](), 0
    for bracket in dict.fromkeys(each.bracket for each in found):
        cited = [each for each in found if each.bracket == bracket]
        links = "; ".join(_link(each, order) for each in cited)
        pieces += cell(text[at : bracket.start]), f" [{links}]"
        at = bracket.end
    return "".join((*pieces, cell(text[at:])))


def source_list(sources: Sequence[Mapping[str, Any]]) -> str:
    """The sources in the order of their first mention in the list, each once, with its places."""
    items = "".join(
        f'<li id="source-{cell(key)}">{cell(_reference(sources, key))}'
        f' <span class="locator">{cell("; ".join(_locators(sources, key)))}</span></li>'
        for key in _keys(sources)
    )
    return f'<ol class="item-sources">{items}</ol>'


def _link(citation: Citation, order: Mapping[str, int]) -> str:
    place = f", {citation.locator}" if citation.locator else ""
    number = order.get(citation.citekey)
    if number is None:
        return cell(f"{citation.citekey}{place}")
    return f'<a href="#source-{cell(citation.citekey)}">{number}{cell(place)}</a>'


def _keys(sources: Sequence[Mapping[str, Any]]) -> list[str]:
    return list(dict.fromkeys(each["key"] for each in sources))


def _reference(sources: Sequence[Mapping[str, Any]], key: str) -> str:
    return next(each["reference"] or key for each in sources if each["key"] == key)


def _locators(sources: Sequence[Mapping[str, Any]], key: str) -> list[str]:
    return [each["locator"] for each in sources if each["key"] == key]
