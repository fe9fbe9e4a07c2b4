"""A page as a line of references, in the manner of the APA and of the Chicago Manual."""

from source_discipline.publishing.citing.work import Work
from source_discipline.text.days import MONTHS, long_date


def apa(work: Work) -> str:
    """`Contributors. (2026, November 25). Title. In Wiki (2026-11-25 ed.). https://…`"""
    day = f"{work.edition.year}, {MONTHS[work.edition.month - 1]} {work.edition.day}"
    container = "" if work.title == work.container else f"In {work.container} "
    edition = f"({work.edition_name} ed.)."
    return _joined(f"{work.author}. ({day}).", _closed(work.title), container + edition, work)


def chicago(work: Work) -> str:
    """`Contributors. “Title.” In Wiki, edition of November 25, 2026. https://…`"""
    day = long_date(work.edition)
    container = f"In {work.container}, edition" if work.title != work.container else "Edition"
    named = f"{work.named}, {day}" if work.named else f"of {day}"
    return _joined(f"{work.author}.", f"“{_closed(work.title)}”", f"{container} {named}.", work)


def _joined(author: str, title: str, container: str, work: Work) -> str:
    return " ".join(filter(None, [author, title, container, work.address]))


def _closed(title: str) -> str:
    return title if title.endswith((".", "?", "!")) else f"{title}."
