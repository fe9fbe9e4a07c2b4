"""Addresses below the site's root."""

from source_discipline.records.bibliography.source import Source
from source_discipline.records.fact import Fact
from source_discipline.text.citekeys import label


def site_address(path: str) -> str:
    """The address of a page: `docs/plates.md` is `plates/`."""
    stem = path.removeprefix("docs/").removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return stem.removesuffix("index")
    return f"{stem}/"


def entry_address(source: Source) -> str:
    """Where a source's entry is."""
    return f"sources/{source.kind}/#{label(source.citekey)}"


def fact_address(fact: Fact, kind: str) -> str:
    """Where a fact's entry is, on the page of its source's kind."""
    return f"sources/{kind}/#{fact.id}"
