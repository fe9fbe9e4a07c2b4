"""Citations of one claim: the page's own with the number, its place, and the source behind it.

They are made in the browser, for whichever number a reader picks, so they are templates here:
`⟦statement⟧` is the sentence or row of the page, `⟦claim⟧` the number in it, `⟦fragment⟧` its
permalink id, `⟦address⟧` the page's, `⟦source⟧` the reference of the source and `⟦locator⟧` the
place in it.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace

from source_discipline.publishing.citing.bibtex import bibtex, escaped
from source_discipline.publishing.citing.csl import csl_json
from source_discipline.publishing.citing.prose import apa, chicago
from source_discipline.publishing.citing.ris import ris
from source_discipline.publishing.citing.work import Work

_LINK = "⟦address⟧#⟦fragment⟧"
_CLAIM = "“⟦statement⟧” For ⟦claim⟧ see ⟦source⟧ ⟦locator⟧"
_PLACEHOLDER = re.compile("⟦([a-z]+)⟧")
_NEVER_ESCAPED = frozenset({"address", "fragment"})


@dataclass(frozen=True, slots=True)
class Template:
    """One format of a claim's citation; `ending` is that of its file, empty for plain text."""

    name: str
    text: str
    ending: str = ""


def claim_templates(work: Work) -> tuple[Template, ...]:
    """The templates, in the order in which readers are offered them."""
    linked, key = replace(work, address=_LINK), f"{work.key}-⟦fragment⟧"
    return (
        Template("APA", f"{apa(linked)} [{_CLAIM}]"),
        Template("Chicago", f"{chicago(linked)} {_CLAIM}"),
        Template("BibTeX", bibtex(linked, _CLAIM, key), "bib"),
        Template("RIS", ris(linked, _CLAIM, key), "ris"),
        Template("CSL-JSON", csl_json(linked, _CLAIM, key), "json"),
    )


def templates_json(work: Work) -> str:
    """The templates as data for the page."""
    return json.dumps([asdict(each) for each in claim_templates(work)], ensure_ascii=False)


def filled(template: Template, values: Mapping[str, str]) -> str:
    """A template with its values, each escaped as its format demands.

    theme/assets/javascripts/cite.js does the same for readers.
    """
    quote = _QUOTED.get(template.ending, str)

    def value(found: re.Match[str]) -> str:
        text = " ".join(values.get(found[1], "").split())
        return text if found[1] in _NEVER_ESCAPED else quote(text)

    return _PLACEHOLDER.sub(value, template.text)


_QUOTED: Mapping[str, Callable[[str], str]] = {
    "bib": escaped,
    "json": lambda text: json.dumps(text, ensure_ascii=False)[1:-1],
}
"""How a value is written inside a file, by the file's ending; a line of RIS takes any text."""
