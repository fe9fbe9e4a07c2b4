"""The downloads: the files of the newest edition, the earlier editions, and the command."""

from imagenet_assessment.findings import FINDINGS
from imagenet_wiki.checklists.editions.differences import changes_name
from imagenet_wiki.checklists.editions.published import PublishedEdition
from imagenet_wiki.checklists.exports.oscal_profiles import PROFILE
from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.pages.notices import not_legal_advice, reviews
from source_discipline.prose.generated_page import Block, GeneratedPage, Inline, Parts, spaced
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, link, table
from source_discipline.text.days import long_date

KIND = "Wiki · Downloads"
_ABOUT = "The governance checklists as files for tools, spreadsheets and auditors."
_HOLDS = {
    "items.json": "every item with everything its page shows, for tools",
    "items.csv": "one item per row, for spreadsheets",
    "determinations.csv": "one determination per row, for spreadsheets",
    "oscal-catalog.json": "the items as an OSCAL catalog",
    "oscal-mappings.json": "the crosswalk as an OSCAL mapping collection",
    "cyclonedx.json": "the items as a standard in CycloneDX",
    "assessment.json": "an empty assessment; the checklists open it with Import",
    "assessment-data.json": "what a form and the command `assess` know of the edition",
    "self-assessment.json": "an empty self-assessment; the checklists open it with Import",
    "governance-checklists.schema.json": "the JSON Schema of items.json",
    "assessment.schema.json": "the JSON Schema of assessments, empty or filled in",
    "self-assessment.schema.json": "the JSON Schema of self-assessments, empty or filled in",
}


def folder(edition: str) -> str:
    """Where the pages and files of an edition are, below the site's root."""
    return f"governance/{edition}/"


def downloads_page(checklists: Checklists) -> GeneratedPage:
    """The page."""
    parts = spaced(
        "# Downloads",
        f"{_ABOUT} All are generated from the data that the pages are generated from. Once an"
        " edition is published, its files never change. No file contains a total score.",
        not_legal_advice(checklists),
        *(_edition(each) for each in reversed(checklists.published)),
        "## To check an assessment",
        "The command `source-discipline assess FILE` reads an assessment without a network, and"
        " finds what Check finds in the form: what is unanswered, without evidence, empty of"
        " words, run out or out of scope, each with its line and what to do. It adds up nothing."
        " With `--strict` its exit status is a gate for a pipeline. With `--migrate` it carries"
        " an assessment of an earlier edition over. With `--summary` it writes one for those who"
        " decide, with `--oscal-plan` and `--oscal-results` documents for tools that read OSCAL,"
        " and with `--cyclonedx` an attestation. Run it in a checkout of this wiki, or name one"
        " with `--root`; the README says how to install it without one, as `imagenet-assess`.",
        Block(_findings()),
    )
    head = PageHead("Checklist downloads", _ABOUT, KIND, reviews(checklists.items()))
    return GeneratedPage("governance/downloads.md", head, (*parts, "\n"), judged=True)


def _edition(edition: PublishedEdition) -> Parts:
    name = edition.edition
    about = (
        f"<p>{link(f'../{name}/', f'All items of edition {name}')}, published on"
        f" {cell(long_date(edition.published))} under the license"
        f" {cell(edition.head['license'])}.</p>"
    )
    return (
        "## ",
        Inline(f"Edition {name}"),
        "\n\n",
        Block(about + files_table(edition, f"../{name}/")),
    )


def files_table(edition: PublishedEdition, root: str) -> str:
    """The files of an edition, each with what it holds; `root` leads from the page to them."""
    rows = [(link(f"{root}{name}", name), cell(_holds(name))) for name in _in_order(edition)]
    return table(("File", "Holds"), rows)


def _in_order(edition: PublishedEdition) -> list[str]:
    """Those for everybody first, those between editions last."""
    order = list(_HOLDS)
    return sorted(
        edition.files, key=lambda name: order.index(name) if name in order else len(order)
    )


def _holds(name: str) -> str:
    if name in _HOLDS:
        return _HOLDS[name]
    if name.startswith(PROFILE):
        kind, _, value = name.removeprefix(PROFILE).removesuffix(".json").partition("-")
        return f"the choice of items with the {kind} {value.replace('-', ' ')}, as an OSCAL profile"
    edition = name.removeprefix(changes_name("").removesuffix(".json")).removesuffix(".json")
    return f"what changed in each item since edition {edition}, word by word"


def _findings() -> str:
    rows = ((code, level.value, cell(words)) for code, (level, words) in FINDINGS.items())
    return table(("Code", "Level", "Meaning"), rows)
