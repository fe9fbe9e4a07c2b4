"""The page of terms: what key words, triggers and defined terms mean, and who has which role."""

from collections.abc import Iterable

from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.pages.notices import not_legal_advice, reviews
from imagenet_wiki.checklists.wording import ROLES, listed
from source_discipline.prose.generated_page import GeneratedPage, spaced
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import heading

KIND = "Wiki · Guidance"
_ABOUT = "The words that the checklist items use in one sense, and how a statement is decided."


def terms_page(checklists: Checklists) -> GeneratedPage:
    """The page."""
    terms = checklists.terms
    shorts = {each.id: each.short for each in checklists.vocabulary}
    triggers = ((each.title, each.when) for each in terms.triggers.values())
    roles = (
        (f"{each.title} ({shorts.get(each.law, each.law)})", each.who)
        for each in terms.legal_roles.values()
    )
    parts = spaced(
        "# Terms and key words",
        _ABOUT,
        not_legal_advice(checklists),
        f"## Key words\n\n{terms.key_words}",
        f"## Determinations\n\n{terms.determinations}",
        f"## Parameters\n\n{terms.parameters}",
        "## Triggers\n\nAn item applies where one of its triggers holds and its component and role"
        " are yours.",
        _entries(triggers),
        "## Terms",
        _entries(terms.terms.items()),
        "## Roles in law\n\nA law binds whoever has a role in it. The roles of the items"
        f" ({listed(ROLES, tuple(ROLES)).lower()}) say who answers; these say whom a place of a law"
        " binds.",
        _entries(roles),
    )
    head = PageHead("Terms and key words", _ABOUT, KIND, reviews(checklists.items()))
    return GeneratedPage("governance/terms.md", head, (*parts, "\n"), judged=True)


def _entries(entries: Iterable[tuple[str, str]]) -> str:
    return "".join(f"- **{heading(term)}**: {text}\n" for term, text in entries)
