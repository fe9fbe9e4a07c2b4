"""Addresses below the site's root."""

import re
from pathlib import PurePosixPath
from urllib.parse import quote

from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.text.citekeys import label
from source_discipline.text.page_files import DOCS, INDEXES

_ROOT = re.compile(r"https?://[^\s<>\"'`\\/?#]+/(?:[^\s<>\"'`\\?#]*/)?")


def is_root(address: str) -> bool:
    """Whether the addresses of pages can be put after it."""
    return _ROOT.fullmatch(address) is not None


def site_address(path: str) -> str:
    """The address of a page: `docs/plates.md` is `plates/`; a `#` in it is no anchor."""
    folder, _, name = path.removeprefix(f"{DOCS}/").rpartition("/")
    stem = PurePosixPath(name).stem
    parts = [part for part in (folder, "" if stem in INDEXES else stem) if part]
    return quote("".join(f"{part}/" for part in parts))


def entry_address(source: Source) -> str:
    """Where a source's entry is."""
    return f"sources/{source.kind}/#{label(source.citekey)}"


def fact_address(fact: Fact, kind: str) -> str:
    """Where a fact's entry is, on the page of its source's kind."""
    return f"sources/{kind}/#{fact.id}"
