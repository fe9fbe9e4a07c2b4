"""How addresses are written in lists: pages below the root of the site, and places on them."""

HOME = "./"
"""The address of the home page in a list, where nothing could not be seen."""


def named(address: str) -> str:
    """An address as lists have it: the home page and what is on it begin with `./`."""
    return address if address and not address.startswith("#") else f"{HOME}{address}"


def page_of(address: str) -> str:
    """The page that an address is on."""
    return address.partition("#")[0]


def place_in(address: str) -> str:
    """The place on its page, with its sign; nothing for the page as a whole."""
    _, sign, place = address.partition("#")
    return f"{sign}{place}"
