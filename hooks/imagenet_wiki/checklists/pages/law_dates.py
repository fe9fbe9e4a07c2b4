"""From when what of a law applies: the dates with their exceptions, and what the text leaves open.

Each date is judged with its source where it is kept, in the vocabulary.
"""

from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.vocabulary import Framework, LegalDate
from source_discipline.prose.generated_page import Block
from source_discipline.publishing.html.pieces import cell, link, table
from source_discipline.records.bibliography.bibliography import Bibliography
from source_discipline.text.days import long_date

LAW = "eu-ai-act"
_HEADS = ("When", "What", "Except", "Where")
_OPEN = "Open questions, which these pages do not answer:"


def dates_table(framework: Framework, bibliography: Bibliography) -> str:
    """The dates of a law in their order, each with the act that sets it."""
    rows = [
        (
            f"{cell(f'{day.relation.capitalize()} {long_date(day.date)}')}{_moved(day)}",
            cell(day.what.rstrip(",")),
            cell(day.exception),
            cell(f"{called(day.source, bibliography)}, {day.locator}"),
        )
        for day in framework.dates
    ]
    return table(_HEADS, rows)


def _moved(day: LegalDate) -> str:
    """The day that an amendment moved."""
    if day.was is None:
        return ""
    was = f"formerly {day.was.relation} {long_date(day.was.date)} ({day.was.locator})"
    return f' <span class="place">{cell(was)}</span>'


def called(key: str, bibliography: Bibliography) -> str:
    """What a source is called: an act by what stands before its day, any other by its title."""
    source = bibliography.get(key)
    if source is None:
        return key
    return source.title.partition(" of ")[0] if source.kind == "law" else source.title


def open_questions(framework: Framework) -> str | None:
    """The questions, as a list in Markdown; nothing where there is none."""
    if not framework.open:
        return None
    lines = "".join(f"- {question}\n" for question in framework.open)
    return f"{_OPEN}\n\n{lines}"


def law_dates(checklists: Checklists | None, bibliography: Bibliography) -> Block | None:
    """The dates of the AI Act as a block for a page."""
    framework = checklists.vocabulary.get(LAW) if checklists else None
    if framework is None:
        return None
    questions = "".join(f"<li>{cell(question)}</li>" for question in framework.open)
    more = link("crosswalk/", "the crosswalk")
    return Block(
        f"{dates_table(framework, bibliography)}<p>{_OPEN}</p>"
        f"<ul>{questions}</ul><p>Whom each place binds is in {more}.</p>"
    )
