"""The built page shows digits, or a number in words, that the scan of its source did not see.

## Why
What is not seen is not checked. A macro, an include, another plugin or an unusual construction can
put a number on a page behind the check's back; the reader cannot tell it from a checked one. That
the same number stands elsewhere on the page makes no difference: each has to be one that was seen.

## Fix
Write the number in the page itself, in plain Markdown. If it is already there, the
construction around it hides it: use a simpler one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from source_discipline.prose.unread import filled_in
from source_discipline.rules.finding import finding
from source_discipline.rules.html.numerals import Seen, beyond, numerals, seen, untold, whole
from source_discipline.rules.html.rendered import Part, Shown
from source_discipline.text.citekeys import label
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.document import Span
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "PAG701"

# Examples are what the built page shows of: The archive holds 5,000 plates [@survey1999].
_CLAIM = '<data class="claim" id="claim-plates" value="5000">5,000</data>'
_CITED = '<sup><a class="footnote-ref" href="#fn:ref-survey1999">{}</a></sup>'
_SOURCES = '<div class="footnote"><ol><li id="fn:ref-survey1999">A. 1999.</li></ol></div>'
ACCEPTS = (
    f"<p>It holds {_CLAIM} plates{_CITED.format(1)}.</p>{_SOURCES}",
    "<p>Set <code>k=8</code> in m², or in m<sup>2</sup>.</p>",
)
REJECTS = (
    f"<p>It holds {_CLAIM} plates, and 77 boxes.</p>",
    f"<p>It holds {_CLAIM} plates, and 5,000 boxes.</p>",
    f"<p>It holds {_CLAIM} plates, and n<em>ine</em>ty boxes.</p>",
    f'<ol start="77"><li>It holds {_CLAIM} plates.</li></ol>',
    f"<p>It holds {_CLAIM} plates.</p><svg><text>77 boxes</text></svg>",
    f"<p>It holds {_CLAIM} plates and \u2468 boxes.</p>",
    f"<p>It holds {_CLAIM} plates{_CITED.format(77)}.</p>{_SOURCES}",
    f'<p>It holds {_CLAIM} plates.</p><ol><li id="fn:ref-survey1999">77 boxes</li></ol>',
)


class Unseen(NamedTuple):
    """A number, how often it is shown too often, and where."""

    number: str
    times: int = 1
    where: str = ""


_HIDDEN = "what is around it hides it from the check: write it in plain Markdown"
_ADDED = "it is not in the page's own text: write the number in the page itself, in plain Markdown"


def check(shown: Shown, page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each numeral that the page shows more often than its source was seen to."""
    known = seen(page, {name for name, _ in shown.of(Part.CLAIM)})
    found = [*_in_text(shown, known), *_printed(shown, page)] or [*_out_of_order(shown, known)]
    for number, times, where in found:
        often = "" if times == 1 else f" ({times} times)"
        hidden = _hidden(page, number)
        yield finding(
            page.document,
            hidden or _filled_in(page),
            CODE,
            f"the page shows `{number}`{often}{where},"
            " which the check did not see in the page's source",
            help=_HIDDEN if hidden else _ADDED,
        )


def _in_text(shown: Shown, known: Seen) -> Iterator[Unseen]:
    notes = [text for _, text in shown.of(Part.NOTE)]
    starts = [start for start in shown.starts if start not in known.marks]
    texts = [shown.text, *notes, *untold([*shown.spoken, *starts], known.glosses)]
    everywhere = [numeral for text in texts for numeral in numerals(text)]
    unseen = beyond(everywhere, [*known.text, *known.notes])
    for number, times in whole(texts, unseen).items():
        yield Unseen(number, times)


def _printed(shown: Shown, page: JudgedPage) -> Iterator[Unseen]:
    """What stands where something from the record should, and is none of it."""
    records = [numeral for _, text in shown.of(Part.RECORD) for numeral in numerals(text)]
    for numeral, times in beyond(records, numerals(shown.printed)).items():
        yield Unseen(numeral, times)
    for name, text in shown.of(Part.SOURCE):
        entry = [numeral for told in _entry(page, name) for numeral in numerals(told)]
        for numeral in dict.fromkeys(numerals(text)):
            if numeral not in entry:
                yield Unseen(numeral, where=f" in the entry of `{name}`")
    for _, text in shown.of(Part.NUMBER):
        for numeral in numerals(text):
            if not numeral.isdecimal() or int(numeral) > shown.notes:
                yield Unseen(numeral, where=" as the number of a footnote")


def _entry(page: JudgedPage, name: str) -> Iterator[str]:
    """What the bibliography says of the source that footnotes call so."""
    for source in page.record.bibliography:
        if label(source.citekey) == name:
            yield from (source.citekey, *source.fields.values())


def _out_of_order(shown: Shown, known: Seen) -> Iterator[Unseen]:
    """The first numeral that stands elsewhere than where it was seen."""
    left = iter(known.text)
    for numeral in numerals(shown.text):
        if numeral not in left:  # takes all up to it
            yield Unseen(numeral, where=" in another place")
            return


def _hidden(page: JudgedPage, number: str) -> Span | None:
    """Where a page's source has a number that was not seen there; nothing where it has none."""
    text = page.document.text.lower()
    taken = [verdict.claim.number.span for verdict in page.verdicts]
    for found in re.finditer(rf"(?<!\d){re.escape(number)}(?!\d)", text):
        index = bisect_right(taken, found.start(), key=lambda span: span.start)
        if not index or taken[index - 1].end <= found.start():
            return Span(*found.span())
    return None


def _filled_in(page: JudgedPage) -> Span:
    """Where another program may have put it in."""
    return next((Span(*place.span()) for place in filled_in(page.page.prose)), Span(0, 0))
