"""What a page of a published edition says of its errors, beside a text that stays."""

from collections.abc import Sequence

from imagenet_wiki.checklists.errata import Erratum
from imagenet_wiki.checklists.pages.law_dates import called
from source_discipline.prose.generated_page import Block, Parts
from source_discipline.publishing.html.pieces import cell, link, table
from source_discipline.records.bibliography.bibliography import Bibliography
from source_discipline.text.days import long_date

_HEADS = ("Where", "What it says", "What is right", "Found")
_ABOUT = (
    "What was published stays as it was. This turned out to be wrong in it, or told with less than"
    " its source says."
)


def errata_section(
    errata: Sequence[Erratum], bibliography: Bibliography, to_items: str
) -> Parts | None:
    """The errors with what is right; nothing where none is known."""
    if not errata:
        return None
    rows = [
        (
            link(f"{to_items}{each.item}/", each.item) if each.item else cell("Frameworks"),
            cell(each.says),
            cell(f"{each.right} ({called(each.source, bibliography)}, {each.locator})"),
            cell(long_date(each.found)),
        )
        for each in errata
    ]
    return "## Errata\n\n", Block(f"<p>{cell(_ABOUT)}</p>{table(_HEADS, rows)}")
