"""From when what of a law applies: the dates with their exceptions, and what the text leaves open.

Each date is judged with its source where it is kept, in the vocabulary.
"""

from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.vocabulary import Framework
from source_discipline.prose.generated_page import Block
from source_discipline.publishing.html.pieces import cell, link, table
from source_discipline.text.days import long_date

LAW = "eu-ai-act"
_HEADS = ("When", "What", "Except", "Where")


def dates_table(framework: Framework) -> str:
    """The dates of a law in their order."""
    rows = [
        (
            cell(f"{day.relation.capitalize()} {long_date(day.date)}"),
            cell(day.what.rstrip(",")),
            cell(day.exception),
            cell(f"{_ACTS.get(day.source, day.source)}, {day.locator}"),
        )
        for day in framework.dates
    ]
    return table(_HEADS, rows)


_ACTS = {
    "eu-ai-act-2024": "Regulation (EU) 2024/1689",
    "eu-omnibus-ai-2026": "Regulation (EU) 2026/1744",
}


def open_questions(framework: Framework) -> str | None:
    """The questions, as a list in Markdown; nothing where there is none."""
    if not framework.open:
        return None
    lines = "".join(f"- {question}\n" for question in framework.open)
    return f"Open questions, which these pages do not answer:\n\n{lines}"


def law_dates(checklists: Checklists | None) -> Block | None:
    """The dates of the AI Act as a block for a page."""
    framework = checklists.vocabulary.get(LAW) if checklists else None
    if framework is None:
        return None
    questions = "".join(f"<li>{cell(question)}</li>" for question in framework.open)
    more = link("crosswalk/", "the crosswalk")
    return Block(
        f"{dates_table(framework)}<p>Open questions, which these pages do not answer:</p>"
        f"<ul>{questions}</ul><p>Whom each place binds is in {more}.</p>"
    )
