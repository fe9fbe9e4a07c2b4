"""The words around a number that can say what it counts, and what it is of.

A sentence says it beside the number or elsewhere in itself; a table says it in the header of the
column, the label of the row or the caption; both may leave it to the headings above them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from source_discipline.numbers.number import Number
from source_discipline.numbers.wording.clauses import clause
from source_discipline.numbers.wording.denials import Denial, denials
from source_discipline.numbers.wording.falsehoods import falsehood
from source_discipline.text.document import Span
from source_discipline.verdicts.claim import Claim, Page
from source_discipline.verdicts.comparing.artifacts import Mention, mentions
from source_discipline.verdicts.comparing.conversions import unit_of
from source_discipline.verdicts.comparing.dimensions import Agreement, compatible
from source_discipline.verdicts.table_cells import column_header, row_label

_SPACE = re.compile(r"[\s-]+")


@dataclass(frozen=True)
class Surroundings:
    """What is around one number; all spans are offsets into `mask`."""

    mask: str
    number: Span
    scope: Span
    """The sentence, item or row."""
    near: Span
    """The words of the scope that are this number's, and not its neighbors'."""
    label: str = ""
    """The first cell of the number's row."""
    header: str = ""
    """The header of the number's column."""
    captions: tuple[Span, ...] = ()
    """What is told of a whole table, beside it."""
    headings: tuple[str, ...] = ()
    """The headings above, outermost first."""
    block: Span | None = None
    """The paragraph or item that the sentence is in."""
    spans: tuple[Span, ...] = ()
    """The cells of the number's row."""
    figures: "Figures" = field(default_factory=lambda: Figures("", Span(0, 0), ()))
    """All figures of the sentence, item or row."""

    @cached_property
    def near_words(self) -> str:
        """What is nearest to the number, in lower case: header and label speak of each in a row."""
        return f"{self._head}{self.mask[slice(*self.near)]}".lower()

    @cached_property
    def words(self) -> str:
        """The whole sentence, item or row with what heads it, in lower case."""
        return f"{self._head}{self.mask[slice(*self.scope)]}".lower()

    def free(self, unit: str | None) -> str:
        """The words that no other number of a unit has, in lower case."""
        return self._with_own(self.figures.without(unit, alike=True))

    def shared(self, unit: str | None) -> str:
        """The words that no number of another unit has, in lower case."""
        return self._with_own(self.figures.without(unit, alike=False))

    def _with_own(self, rest: str) -> str:
        return f"{self.near_words} {rest}"

    @cached_property
    def clause(self) -> str:
        """The clause of the number, with what heads it in a table."""
        pieces = clause(self.mask, self.number, self.scope)
        return " ".join([self._head, *(self.mask[slice(*piece)] for piece in pieces)])

    @cached_property
    def denials(self) -> Sequence[Denial]:
        """What denies that which is said of the number."""
        return denials(self.mask, self.number, self.scope)

    @cached_property
    def falsehood(self) -> str:
        """The words that call false what is said of it; empty where none do."""
        return falsehood(self.mask, self.number, self.scope)

    @property
    def _head(self) -> str:
        return f"{self.header} {self.label} " if self.header or self.label else ""

    @cached_property
    def named(self) -> Sequence[Mention]:
        """The artifacts named beside the number; header and label describe each of theirs."""
        spans = (self.scope, *self.captions)
        found = [mention for span in spans for mention in mentions(self.mask, span)]
        for heading in (self.header, self.label):
            found += [replace(each, reach=self.number) for each in mentions(heading)]
        return found

    @cached_property
    def above(self) -> Sequence[Mention]:
        """The artifacts named in headings."""
        return [mention for heading in self.headings for mention in mentions(heading)]

    @cached_property
    def before(self) -> Sequence[Mention]:
        """The last artifact of each sort that is named in the paragraph before the sentence."""
        if self.block is None or self.block.start >= self.scope.start:
            return ()
        earlier = mentions(self.mask, Span(self.block.start, self.scope.start))
        return list({(each.key, each.facet): each for each in earlier}.values())

    @cached_property
    def texts(self) -> Sequence[str]:
        """The sentence, item or row with what heads it, as written."""
        spans = (self.scope, *self.captions)
        return (*(self.mask[slice(*span)] for span in spans), self.header, *self.headings)

    @cached_property
    def plain(self) -> str:
        """The same in small letters, with single spaces for hyphens, too."""
        return plain(" \n ".join(self.texts))

    @cached_property
    def earlier(self) -> str:
        """What the paragraph says before the sentence."""
        block = self.block or self.scope
        return self.mask[block.start : max(block.start, self.scope.start)]

    @property
    def cells(self) -> Sequence[str]:
        """The texts of the number's row, cell by cell."""
        return [self.mask[slice(*span)] for span in self.spans]


def plain(text: str) -> str:
    """A text in small letters, with single spaces for white space and hyphens."""
    return _SPACE.sub(" ", text.casefold())


def is_alike(number: Number, unit: str | None) -> bool:
    """Whether a number could be of a unit, as far as it shows one."""
    own = unit_of(number)
    return own is None or compatible(own, unit) is Agreement.YES


class Figures:
    """The figures of one sentence, item or row, asked by each of its numbers."""

    def __init__(self, mask: str, scope: Span, claims: Sequence[Claim]) -> None:
        """`claims` are those of the scope that state something."""
        self._text, self._start, self._claims = mask[slice(*scope)].lower(), scope.start, claims
        self._without: dict[tuple[str | None, bool], str] = {}

    def without(self, unit: str | None, alike: bool) -> str:
        """The words that no figure has that is of a unit, or, if not `alike`, of another one."""
        if (unit, alike) not in self._without:
            self._without[unit, alike] = self._blanked(
                each.near for each in self._claims if is_alike(each.number, unit) is alike
            )
        return self._without[unit, alike]

    def _blanked(self, windows: Iterable[Span]) -> str:
        pieces, end = [], 0
        for start, stop in windows:
            pieces.append(self._text[end : max(end, start - self._start)])
            end = max(end, stop - self._start)
        return " ".join([*pieces, self._text[end:]])


def figures(page: Page, scope: Span) -> Figures:
    """The figures of a sentence, item or row of a page."""
    there = [each for each in page.within(scope) if each.number.kind.judged]
    return Figures(page.prose.mask, scope, [each for each in there if each.number.date is None])


def around(claim: Claim, page: Page, there: Figures | None = None) -> Surroundings:
    """What is around the number of a claim in its page; `there` are the figures of its scope."""
    mask = page.prose.mask
    block = claim.block
    label = row_label(mask, block.cells[0]) if block.cells else ""
    return Surroundings(
        mask,
        claim.number.span,
        claim.scope,
        claim.near,
        label,
        column_header(block, claim.number),
        block.context,
        block.section,
        block.span,
        block.cells,
        there or figures(page, claim.scope),
    )


def within(text: str, number: Span) -> Surroundings:
    """What is around a number in a text without Markdown, which is one sentence."""
    whole = Span(0, len(text))
    return Surroundings(text, number, whole, whole, figures=Figures(text, whole, ()))
