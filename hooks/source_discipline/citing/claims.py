"""Citations of one claim: the page's own with the number, its place, and the source behind it.

They are made in the browser, for whichever number a reader picks, so they are templates here:
`⟦claim⟧` is the number as the page says it, `⟦fragment⟧` its permalink id, `⟦address⟧` the page's,
`⟦source⟧` the reference of the source and `⟦locator⟧` the place in it.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from source_discipline.citing.bibtex import bibtex, escaped
from source_discipline.citing.plain import apa, chicago
from source_discipline.citing.work import Work

_LINK = "⟦address⟧#⟦fragment⟧"
_CLAIM = "Claim “⟦claim⟧”, resting on: ⟦source⟧ ⟦locator⟧"
_PLACEHOLDER = re.compile("⟦([a-z]+)⟧")
_NEVER_ESCAPED = frozenset({"address", "fragment"})


def claim_templates(work: Work) -> dict[str, str]:
    """The templates by format."""
    linked = replace(work, address=_LINK)
    return {
        "apa": f"{apa(linked)} [{_CLAIM}]",
        "chicago": f"{chicago(linked)} {_CLAIM}",
        "bibtex": bibtex(linked, _CLAIM, f"{work.key}-⟦fragment⟧"),
    }


def filled(template: str, values: Mapping[str, str], latex: bool = False) -> str:
    """A template with its values; in LaTeX all but addresses and ids are escaped.

    theme/assets/javascripts/cite.js does the same for readers.
    """

    def value(found: re.Match[str]) -> str:
        text = values.get(found[1], "")
        return escaped(text) if latex and found[1] not in _NEVER_ESCAPED else text

    return _PLACEHOLDER.sub(value, template)
