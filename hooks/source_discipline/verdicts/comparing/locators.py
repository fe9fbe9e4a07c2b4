"""Places in a source: `abstract; Section 6; Table 1` is three places."""

import re

_SPACE = re.compile(r"\s+")
_DETAIL = re.compile(r"\s*[,(]")
"""What follows narrows the place: `Table 2 (5 networks)`, `Task 1 table, row 2`."""
_SHORT = {
    "ch.": "chapter", "chap.": "chapter", "eq.": "equation", "fig.": "figure", "figs.": "figures",
    "p.": "page", "pp.": "pages", "sec.": "section", "sect.": "section", "tab.": "table",
    "§": "section",
}  # fmt: skip


def places(locator: str) -> tuple[str, ...]:
    """The places a recorded locator names, as written."""
    return tuple(place.strip() for place in locator.split(";") if place.strip())


def names_locator(recorded: str, cited: str) -> bool:
    """Whether a citation's locator is one of the recorded places, or names one less closely.

    Case, dashes and the usual abbreviations do not matter.
    """
    own = _normal(cited)
    return any(own in _from_coarse_to_fine(place) for place in (recorded, *places(recorded)))


def _from_coarse_to_fine(place: str) -> list[str]:
    whole = _normal(place)
    return [*(whole[: detail.start()] for detail in _DETAIL.finditer(whole)), whole]


def _normal(place: str) -> str:
    words = place.replace("–", "-").replace("§", "§ ").casefold()
    return " ".join(_SHORT.get(word, word) for word in _SPACE.split(words.strip()))
