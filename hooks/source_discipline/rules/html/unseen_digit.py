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
from collections.abc import Iterator
from typing import NamedTuple

from source_discipline.prose.unread import filled_in
from source_discipline.rules.finding import finding
from source_discipline.rules.html.numerals import Seen, beyond, numerals, seen, spoken
from source_discipline.rules.html.rendered import Part, Shown
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
    """A numeral, how often it is shown too often, and where."""

    numeral: str
    times: int
    where: str = ""


def check(shown: Shown, page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each numeral that the page shows more often than its source was seen to."""
    known = seen(page, {name for name, _ in shown.of(Part.CLAIM)})
    found = [*_in_text(shown, known), *_printed(shown, page)] or [*_out_of_order(shown, known)]
    for numeral, times, where in found:
        often = "" if times == 1 else f" ({times} times)"
        yield finding(
            page.document,
            _place(page, numeral),
            CODE,
            f"the page shows `{_whole(shown, numeral)}`{often}{where},"
            " which the check did not see in the page's source",
            help="write the number in the page itself, in plain Markdown",
        )


def _in_text(shown: Shown, known: Seen) -> Iterator[Unseen]:
    notes = [numeral for _, text in shown.of(Part.NOTE) for numeral in numerals(text)]
    starts = [start for start in shown.starts if start not in known.marks]
    said = [*spoken([*shown.spoken, *starts], known.glosses)]
    everywhere = [*numerals(shown.text), *notes, *said]
    for numeral, count in beyond(everywhere, [*known.text, *known.notes]).items():
        yield Unseen(numeral, count)


def _printed(shown: Shown, page: JudgedPage) -> Iterator[Unseen]:
    """What stands where something from the record should, and is none of it."""
    records = [numeral for _, text in shown.of(Part.RECORD) for numeral in numerals(text)]
    for numeral, count in beyond(records, numerals(shown.printed)).items():
        yield Unseen(numeral, count)
    for key, text in shown.of(Part.SOURCE):
        source = page.record.bibliography.get(key)
        entry = numerals(" ".join([key, *source.fields.values()])) if source else []
        for numeral in dict.fromkeys(numerals(text)):
            if numeral not in entry:
                yield Unseen(numeral, 1, f" in the entry of `{key}`")
    for _, text in shown.of(Part.NUMBER):
        for numeral in numerals(text):
            if not numeral.isdecimal() or int(numeral) > shown.notes:
                yield Unseen(numeral, 1, " as the number of a footnote")


def _out_of_order(shown: Shown, known: Seen) -> Iterator[Unseen]:
    """The first numeral that stands elsewhere than where it was seen."""
    left = iter(known.text)
    for numeral in numerals(shown.text):
        if numeral not in left:  # takes all up to it
            yield Unseen(numeral, 1, " in another place")
            return


def _whole(shown: Shown, numeral: str) -> str:
    """The numeral with what is glued to it: `5,031` for its 031."""
    texts = [shown.text, *shown.spoken, *(text for _, text in shown.of(Part.NOTE))]
    glued = re.compile(r"\d[\d.,]*(?<=\d)", re.IGNORECASE)
    whole = (found[0] for text in texts for found in glued.finditer(text))
    return next((each for each in whole if numeral in numerals(each)), numeral)


def _place(page: JudgedPage, numeral: str) -> Span:
    """Where the source has the numeral, unread; else where it is filled in, or where it begins."""
    text, taken = page.document.text, [verdict.claim.number.span for verdict in page.verdicts]
    for found in re.finditer(rf"(?<!\d){re.escape(numeral)}(?!\d)", text, re.IGNORECASE):
        if not any(start <= found.start() < end for start, end in taken):
            return Span(*found.span())
    start = page.metadata.span.end
    filled = next(filled_in(page.page.prose), None)
    return Span(*filled.span()) if filled else Span(start, start)
