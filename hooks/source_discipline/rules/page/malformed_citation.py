"""What looks like a citation does not follow the accepted grammar.

## Why
Whatever the renderer does with it, the reader may lose words or see a different source than the
author meant; and a number in a citation is none that the check compares. The grammar is narrow so
that what is checked is what is shown.

## Fix
Write `[@key]`, `[see @key]`, `[@key, locator]` or `[@first; @second]`, and nothing else in the
bracket. A key with signs other than `_ : . / + & ? -` between its letters stands in braces:
`[@{key}]`. A locator names a place in the source; what the source states there goes into the
sentence.
"""

from collections.abc import Iterator

from source_discipline.numbers.number import Number
from source_discipline.numbers.scan import numbers_in
from source_discipline.prose.citations import Citation
from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.verdicts.comparing.locators import names_locator
from source_discipline.verdicts.judged_page import JudgedPage
from source_discipline.vocabulary.in_force import cached_by_vocabulary

CODE = "CIT103"
_JOINS = frozenset(("and", "or", "to"))
"""Words between the numbers of places: `rows 2 and 3`."""

ACCEPTS = (
    "The archive holds 5,000 plates [@survey1999, Table 2].",
    "The archive is large [see @survey1999; also -@recount2004, p. 4].",
    "The archive is large [@survey1999;\n@recount2004, rows 2 and 3].",
    "Thanks to [@keeper](https://archive.example/) and to @keeper.",
    "Write `[survey @survey1999 says]` nowhere.",
)
REJECTS = (
    "The archive is large ⟦[@survey1999, @recount2004]⟧.",
    "It holds 5,000 plates ⟦[@survey1999 p. 14]⟧.",
    "The archive is ⟦[large @survey1999]⟧(https://archive.example/).",
    "In ⟦@survey1999 [p. 14]⟧ it holds 5,000 plates.",
    "⟦[@survey1999]⟧: the archive is large.",
    "The archive is large ⟦[^ref-survey1999]⟧.",
    "The archive is large [⟦@survey1999, with 7,000 plates⟧].",
)


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report what has an `@` and is no citation, and each number in one that is no place."""
    for malformed in page.malformed:
        yield finding(
            page.document,
            malformed.span,
            CODE,
            f"`{malformed.text}` is not a valid citation: {malformed.why}",
            help=malformed.help,
        )
    for citation in page.page.citations:
        for number in _stated(citation, page):
            yield finding(
                page.document,
                citation.span,
                CODE,
                f"`{number}` in this citation is not a place in the source",
                help="state it in the sentence, where it is compared with the record",
            )


def _stated(citation: Citation, page: JudgedPage) -> tuple[str, ...]:
    """The numbers in a citation that say how much, not where."""
    found = _amounts(citation.prefix), _amounts(citation.locator)
    if found[1] and any(
        names_locator(fact.locator, citation.locator)
        for fact in page.record.ledger.of(citation.citekey)
    ):
        return found[0]
    return (*found[0], *found[1])


@cached_by_vocabulary(4096)
def _amounts(text: str) -> tuple[str, ...]:
    if not text:
        return ()
    return tuple(number.text for number in numbers_in(text) if _is_amount(number, text))


def _is_amount(number: Number, text: str) -> bool:
    """A place comes before its number, what is counted after it."""
    after = text[number.span.end :].replace("(", " ").split()
    return number.kind.judged and bool(after and after[0][0].isalpha() and after[0] not in _JOINS)
