"""The guide to the registers: what there is, as pages and as files, and what each field holds."""

from collections.abc import Mapping
from typing import NamedTuple

from imagenet_wiki.data.croissant import croissant_card
from imagenet_wiki.wiki import wiki_of
from source_discipline.prose.generated_page import Block, GeneratedPage, Parts
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.data.claim_files import FACT_MEANINGS, SOURCE_MEANINGS
from source_discipline.publishing.data.claim_records import MEANINGS
from source_discipline.publishing.html.pieces import cell, table
from source_discipline.rules.project import Project


class Listed(NamedTuple):
    """A page or a file, by its path below the site's root, and what it holds."""

    path: str
    name: str
    holds: str
    needs: str = ""
    """The part of the registry that it is written from; nothing for the claims themselves."""


PAGES = (
    Listed(
        "registers/claims.md",
        "All claims",
        "every number with its source, its place there, the artifact it is about and how it was"
        " read",
    ),
    Listed("registers/sources.md", "All sources", "every source, and how much rests on it"),
    Listed(
        "artifacts/index.md",
        "Artifacts",
        "the datasets that share the name, with their counts",
        "artifacts",
    ),
    Listed(
        "results/index.md",
        "Results",
        "the results of the challenge, as a plot and as a table",
        "points",
    ),
    Listed(
        "misquotes.md",
        "Misquotes",
        "wrong forms that circulate, and what the record says",
        "misquotes",
    ),
)
FILES = (
    Listed("data/claims.csv", "claims.csv", "all claims, one a row"),
    Listed(
        "data/claims.json", "claims.json", "the same records; fields without content are left out"
    ),
    Listed("data/sources.json", "sources.json", "all sources, with every fact recorded from each"),
    Listed("data/claims.schema.json", "claims.schema.json", "the JSON Schema of claims.json"),
    Listed("data/sources.schema.json", "sources.schema.json", "the JSON Schema of sources.json"),
    Listed(
        "data/artifacts.json",
        "artifacts.json",
        "the registry of artifacts, with the facts behind each count",
    ),
    Listed("data/results.csv", "results.csv", "classification results of the challenge by year"),
    Listed("data/sizes.csv", "sizes.csv", "the sizes of the artifacts"),
    Listed("data/misquotes.json", "misquotes.json", "wrong forms, and the facts that refute them"),
    Listed(
        "data/imagenet-1k.croissant.json",
        "imagenet-1k.croissant.json",
        "ImageNet-1K as a Croissant card",
        "card",
    ),
)

_INTRO = """\
# Registers

A register lists what the pages of this wiki state, so that it can be searched, compared and
reused without reading the prose around it. Each is written by the same check that decides
whether a page may be published, from the same result; none is kept by hand.

"""
_NOTES = """\
All are UTF-8. Values are text, so that no digit is lost on the way. In the CSV files a cell
that a spreadsheet would run as a formula begins with an apostrophe. The files are under the
same license as the text of this wiki. The same build of the same pages gives the same files, to
the byte.

Every page also has a plain-Markdown version, at its own address with `.md` in place of the last
slash; [llms.txt](../llms.txt) lists them for programs that read the site.

"""


def register_guide(project: Project) -> GeneratedPage:
    """The page that leads to the registers of this project."""
    pages = "".join(
        f"- [{each.name}](../{each.path}): {each.holds}.\n"
        for each in PAGES
        if _is_there(each, project)
    )
    files = "".join(
        f"| [{each.name}](../{each.path}) | {each.holds} |\n"
        for each in FILES
        if _is_there(each, project)
    )
    description = (
        "What this wiki states, as tables and as files, with a dictionary of their fields."
    )
    parts = (
        f"{_INTRO}{pages}\n## Files\n\n| File | Holds |\n|---|---|\n{files}\n{_NOTES}",
        *_dictionary("Fields of a claim", MEANINGS),
        *_dictionary("Fields of a source", SOURCE_MEANINGS),
        *_dictionary("Fields of a fact", FACT_MEANINGS),
    )
    head = PageHead("Registers", description, "Wiki · Register")
    return GeneratedPage("registers/index.md", head, parts)


def _is_there(listed: Listed, project: Project) -> bool:
    if listed.needs == "card":
        return bool(croissant_card(project))
    return not listed.needs or bool(getattr(wiki_of(project).registry, listed.needs))


def _dictionary(title: str, meanings: Mapping[str, str]) -> Parts:
    rows = ((f"<code>{cell(name)}</code>", cell(meaning)) for name, meaning in meanings.items())
    return f"## {title}\n\n", Block(table(("Field", "Holds"), rows)), "\n"
