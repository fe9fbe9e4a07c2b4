"""Where a page is in another edition, in which it may have had another name or not been there.

What an edition has, its site map says. Moves lead from old addresses to those of today; followed
backward, they say what a page was called.
"""

import re
from collections.abc import Collection, Mapping
from html import unescape

from imagenet_wiki.addresses.naming import named

SITE_MAP = "sitemap.xml"
_LISTED = re.compile(r"<loc>\s*([^<]*?)\s*</loc>")


def root_of(site_map: str) -> str:
    """The address of the site that a site map is of; nothing where it knows none."""
    return min(_addresses(site_map), key=len, default="")


def pages_of(site_map: str) -> frozenset[str]:
    """The addresses of the pages that a site map lists, below the root of the site."""
    root = root_of(site_map)
    return frozenset(named(each.removeprefix(root)) for each in _addresses(site_map))


def address_in(pages: Collection[str], page: str, moves: Mapping[str, str]) -> str:
    """The address that a page has among those of an earlier edition; nothing where it has none."""
    names = (page, *(old for old, new in moves.items() if new == page))
    return next((each for each in names if each in pages), "")


def _addresses(site_map: str) -> list[str]:
    return [unescape(each) for each in _LISTED.findall(site_map)]
