"""The page of an edition: what can be downloaded, in which form, and how to cite the whole."""

from imagenet_wiki.checklists.assessment import FINDINGS
from imagenet_wiki.checklists.changes import changes_name, earlier_editions
from imagenet_wiki.checklists.exports.catalog import EXPORTS, SCHEMAS
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.pages.notices import not_legal_advice, reviews
from source_discipline.prose.generated_page import Block, GeneratedPage, spaced
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, link, table

KIND = "Wiki · Downloads"
_ABOUT = "The governance checklists as files for tools, spreadsheets and auditors."
_HOLDS = {
    "items.json": "every item with everything its page shows, for tools",
    "items.csv": "one item a row, for spreadsheets",
    "oscal-catalog.json": "the items as an OSCAL catalog",
    "oscal-mappings.json": "the crosswalk as an OSCAL mapping collection",
    "cyclonedx.json": "the items as a standard in CycloneDX",
    "self-assessment.json": "an empty self-assessment; the checklists open it with Import",
    "governance-checklists.schema.json": "the JSON Schema of items.json",
    "self-assessment.schema.json": "the JSON Schema of self-assessments, empty or filled in",
}


def folder(checklists: Checklists) -> str:
    """Where the files of an edition stand below the site's root."""
    return f"governance/{checklists.edition.edition}/"


def edition_page(checklists: Checklists) -> GeneratedPage:
    """The page."""
    edition = checklists.edition
    rows = [
        (link(f"../{edition.edition}/{name}", name), cell(holds))
        for name, holds in _files(checklists).items()
    ]
    parts = spaced(
        "# Downloads",
        f"{_ABOUT} All are written by the build that writes the pages, from the same data, so"
        " that the same data always give the same files. No file holds a total score.",
        not_legal_advice(checklists),
        Block(
            f"<p>Edition {cell(edition.edition)}, {cell(edition.title)}, under the license"
            f" {cell(edition.license)}.</p>{table(('File', 'Holds'), rows)}"
        ),
        "## To check a self-assessment",
        "The command `source-discipline assess FILE` reads a self-assessment without a network. It"
        " names unknown items, answers to an earlier version of an item, and missing reasons, each"
        " with its line and what to do. It adds nothing up. Its exit status is zero where nothing"
        " is wrong, so it can stand in a pipeline; run it in a checkout of this wiki, or name one"
        " with `--root`.",
        Block(_findings()),
    )
    head = PageHead("Checklist downloads", _ABOUT, KIND, reviews(checklists.items()))
    return GeneratedPage("governance/downloads.md", head, (*parts, "\n"), judged=True)


def _files(checklists: Checklists) -> dict[str, str]:
    """What each file holds, by name."""
    names = (*EXPORTS, *(f"{name}.schema.json" for name in SCHEMAS))
    earlier = earlier_editions(Publication(checklists))
    return {name: _HOLDS[name] for name in names} | {
        changes_name(each): f"what became of each item since edition {each.edition}"
        for each in earlier
    }


def _findings() -> str:
    rows = ((code, level.value, cell(words)) for code, (level, words) in FINDINGS.items())
    return table(("Code", "Level", "Meaning"), rows)
