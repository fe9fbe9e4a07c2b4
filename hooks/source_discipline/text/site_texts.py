"""The texts that readers get from the configuration of a site."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from source_discipline.text.site_yaml import Key, Node, Scalar, scalars

_MACHINES = frozenset(
    """
    INHERIT dev_addr docs_dir draft_docs edit_uri edit_uri_template exclude_docs extra_css
    extra_javascript extra_templates hooks not_in_nav remote_branch remote_name repo_url site_dir
    site_url strict use_directory_urls validation watch
    """.split()
)
"""The entries that no page shows."""
_NAMES = frozenset({"nav", "repo_name", "site_author", "site_description", "site_name"})
"""Names and titles, of which every number has to be part of a listed name."""
_IS_FOR_READERS = re.compile(
    r"^\s*(?:javascript|vbscript|data):|<\w|[^\W\d_]{2}[^\s]*\s|\s[^\W\d_]{2}", re.IGNORECASE
)
"""Words, markup, or what runs as an address; another address, a pattern or a setting has none."""
_YEARS = re.compile(
    r"(?:©|&copy;|\(c\)|\bcopyright\b)(?:\s|&nbsp;|©|&copy;|\(c\))*"
    r"(?:19|20)\d\d(?:\s*(?:-|–|&ndash;|to)\s*(?:19|20)\d\d)?",
    re.IGNORECASE,
)

_NUMBERED = re.compile(r"\D+\s(\d{1,3})")
_FILED = re.compile(r"(?<!\d)0*(\d{1,3})(?:\.\w+|/)?\Z")


class Told(NamedTuple):
    """A text, where it is, and whether it is a name or title."""

    text: str
    scalar: Scalar
    is_name: bool


def told(data: Mapping[str, Node]) -> Iterator[Told]:
    """Every text of a configuration that a reader may get to see."""
    for key, node in data.items():
        if key == "nav":
            yield from (Told(title.text, title, True) for title in _titles(node))
        elif key not in _MACHINES:
            for keys, scalar in scalars(node):
                is_name = key in _NAMES or keys[-1:] == ("name",)
                if scalar.is_text and (is_name or _IS_FOR_READERS.search(scalar.text)):
                    text = _without_years(scalar.text) if key == "copyright" else scalar.text
                    yield Told(text, scalar, is_name)


def _without_years(text: str) -> str:
    """The years of a copyright say since when, and are no claim."""
    return _YEARS.sub(lambda found: " " * len(found.group()), text)


def _titles(node: Node) -> Iterator[Scalar]:
    """The titles in a navigation, at every depth."""
    if isinstance(node, Mapping):
        for title, below in node.items():
            if not (isinstance(below, Scalar) and _numbers_page(str(title), below.text)):
                yield title.scalar if isinstance(title, Key) else Scalar(title)
            yield from _titles(below)
    elif not isinstance(node, Scalar):
        for entry in node:
            yield from _titles(entry)


def _numbers_page(title: str, path: str) -> bool:
    """Whether the only number of a title is its page's: `Set 2: sets/set2.md`."""
    named, filed = _NUMBERED.fullmatch(title), _FILED.search(path)
    return named is not None and filed is not None and named[1] == filed[1]
