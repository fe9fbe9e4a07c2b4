"""The first place of each abbreviation on a page as a link to its entry in the glossary.

An abbreviation alone shows its tooltip to the pointer only. A link is reached by the keyboard and
by touch too: with a script it opens a card with the meaning, without one it leads to the entry.
"""

import re
from html import escape, unescape

from imagenet_wiki.registry.registers import Term
from imagenet_wiki.wiki import wiki_of
from source_discipline.rules.result import Result
from source_discipline.verdicts.own_words import plain

_PART = re.compile(
    r"<(?P<closed>a|h[1-6])\b.*?</(?P=closed)>|<abbr title=\"[^\"]*\">(?P<name>[^<]*)</abbr>",
    re.DOTALL,
)


def with_term_links(html: str, result: Result, root: str) -> str:
    """The page's HTML with a link for each abbreviation; none inside a heading or another link."""
    terms = {term.term: term for term in wiki_of(result.project).registry.terms if term.abbreviates}

    def linked(part: re.Match[str]) -> str:
        term = terms.pop(unescape(part["name"]), None) if part["name"] else None
        return _link(term, result, root) if term else part.group()

    return _PART.sub(linked, html)


def _link(term: Term, result: Result, root: str) -> str:
    means = plain(term.means, result.project.ledger)
    return (
        f'<a class="term" href="{root}glossary/#{term.anchor}"'
        f' data-short-for="{escape(term.abbreviates)}" data-means="{escape(means)}">'
        f"{escape(term.term)}</a>"
    )
