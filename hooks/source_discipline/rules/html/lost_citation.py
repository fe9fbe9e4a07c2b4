"""A citation of the source did not reach the built page.

## Why
The check saw a source beside the number; the reader does not. Renderers silently drop citations
in unusual places.

## Fix
Check the markup around the citation, and move it to plain text.
"""

from collections import Counter
from collections.abc import Iterator

from source_discipline.rules.finding import finding
from source_discipline.rules.html.rendered import Shown
from source_discipline.text.citekeys import label
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "PAG703"

ACCEPTS = (
    '<p>It holds <data class="claim" value="5000">5,000</data> plates'
    '<sup><a class="footnote-ref" href="#fn:ref-survey1999">[1]</a></sup>.</p>',
)
REJECTS = ('<p>It holds <data class="claim" value="5000">5,000</data> plates.</p>',)


def check(shown: Shown, page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each source that the page refers to less often than its Markdown cites it."""
    citations = page.page.citations
    cited = Counter(citation.citekey for citation in citations)
    shown_of = {key: shown.references[label(key)] for key in cited}
    for key, count in (cited - Counter(shown_of)).items():
        first = next(c for c in citations if c.citekey == key)
        yield finding(
            page.document,
            first.span,
            CODE,
            f"{count} of {cited[key]} citations of `{key}` did not reach the page",
            help="check the markup around them",
        )
