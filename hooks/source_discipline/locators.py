"""Places in a source: `abstract; Section 6; Table 1` is three places."""

import re

_SPACE = re.compile(r"\s+")


def places(locator: str) -> tuple[str, ...]:
    """The places a recorded locator names, as written."""
    return tuple(place.strip() for place in locator.split(";") if place.strip())


def names_place(recorded: str, cited: str) -> bool:
    """Whether a citation's locator is one of the recorded places; case does not matter."""
    return _normal(cited) in {_normal(place) for place in (recorded, *places(recorded))}


def _normal(place: str) -> str:
    return _SPACE.sub(" ", place.replace("–", "-")).strip().casefold()
