"""Texts from a page's head and from the navigation, as HTML.

The theme prints them as they are, in elements and in attributes.
"""

from collections.abc import Mapping
from html import escape, unescape
from typing import Any


def as_html(data: Any) -> Any:
    """The same data with every text in it escaped."""
    if isinstance(data, str):
        return escape(data)
    if isinstance(data, list):
        return [as_html(each) for each in data]
    if isinstance(data, Mapping):
        return {name: as_html(value) for name, value in data.items()}
    return data


def title_as_html(title: str) -> str:
    """A title that is text, or HTML already where it was taken from a heading."""
    return escape(unescape(title))
