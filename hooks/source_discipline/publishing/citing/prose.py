"""A page as a line of references, in the manner of the APA and of the Chicago Manual."""

from source_discipline.publishing.citing.work import Work
from source_discipline.text.days import MONTHS, long_date


def apa(work: Work) -> str:
    """`Contributors. (2026, November 25). Title. In Wiki (November 25, 2026 ed.). https://…`"""
    day = f"{work.edition.year}, {MONTHS[work.edition.month - 1]} {work.edition.day}"
    title = "" if work.is_whole else closed(work.title)
    whole = work.container if work.is_whole else f"In {work.container}"
    container = f"{whole} ({work.edition_words} ed.)."
    return " ".join(filter(None, [f"{work.author}. ({day}).", title, container, work.address]))


def chicago(work: Work) -> str:
    """`Contributors. “Title.” In Wiki, edition of November 25, 2026. https://….`"""
    day = long_date(work.edition)
    edition = f"edition {work.named}, {day}." if work.named else f"edition of {day}."
    if work.is_whole:
        parts = [closed(work.title), edition[0].upper() + edition[1:]]
    else:
        parts = [f"“{closed(work.title)}”", f"In {work.container}, {edition}"]
    return " ".join([f"{work.author}.", *parts, *([f"{work.address}."] if work.address else [])])


def closed(title: str) -> str:
    """A title as a sentence, with one period at most."""
    return title if title.endswith((".", "?", "!")) else f"{title}."
