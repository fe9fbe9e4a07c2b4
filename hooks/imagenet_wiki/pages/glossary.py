"""The glossary, and its abbreviations as tooltips for every page."""

from collections.abc import Iterator

from imagenet_wiki.registry.registers import Term
from imagenet_wiki.wiki import wiki_of
from source_discipline.prose.generated_page import GeneratedPage
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, link
from source_discipline.publishing.html.record_values import RecordValues
from source_discipline.rules.project import Project
from source_discipline.rules.result import Result

_INTRO = """\
# Glossary

Terms as this wiki uses them. Abbreviations are also explained where they appear in the text.

"""


def glossary_pages(project: Project) -> Iterator[GeneratedPage]:
    """The page of terms in alphabetical order, if the registry has any."""
    terms = sorted(wiki_of(project).registry.terms, key=lambda term: term.term.lower())
    if not terms:
        return
    values = RecordValues(project, "../")
    by_name = {term.term: term for term in terms}
    entries = "".join(_entry(term, by_name, values) for term in terms)
    description = "Terms and abbreviations of ImageNet and of this wiki, in the wiki's own words."
    block = values.block(f'<dl class="glossary">{entries}</dl>')
    head = PageHead("Glossary", description, "Wiki · Glossary")
    yield GeneratedPage("glossary.md", head, (_INTRO, block))


def abbreviations(result: Result) -> str:
    """Definitions of the abbreviations in Markdown, to be put at the end of a page."""
    return "".join(
        f"\n*[{term.term}]: {term.abbreviates}"
        for term in wiki_of(result.project).registry.terms
        if term.abbreviates
    )


def _entry(term: Term, by_name: dict[str, Term], values: RecordValues) -> str:
    name = f'<dfn id="{term.anchor}">{cell(term.term)}</dfn>'
    also = f" (also {cell(', '.join(term.also))})" if term.also else ""
    full = f"<p>Short for {cell(term.abbreviates)}.</p>" if term.abbreviates else ""
    links = ", ".join(link(f"#{by_name[other].anchor}", other) for other in term.see)
    see = f'<p class="glossary-see">See {links}.</p>' if links else ""
    return f"<dt>{name}{also}</dt><dd>{full}<p>{values.prose(term.means)}</p>{see}</dd>"
