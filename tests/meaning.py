"""Edits that change what a page says while every sentence stays one, by what they change.

Each way yields falsified pages. The words that a way exchanges are found in the sentences, items
and rows that hold a supported number, but for questions, which state nothing. Where an edit
changes no number's meaning all the same, `data/true-all-the-same.tsv` says why.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mutations import WORDS, Mutation
from source_discipline.numbers.number import Kind
from source_discipline.prose.prose import BlockKind
from source_discipline.text.document import Span
from source_discipline.verdicts.claim import Claim
from source_discipline.verdicts.comparing.artifacts import mentions
from source_discipline.verdicts.comparing.dimensions import Agreement, compatible
from source_discipline.verdicts.decide import Status, Verdict
from source_discipline.verdicts.judged_page import JudgedPage


@dataclass(frozen=True)
class Edit(Mutation):
    """A falsified page, and where in the true one the words are that were exchanged."""

    span: Span


Way = Callable[[JudgedPage], Iterator[Edit]]
SPLITS = {"validation": "test", "test": "validation", "training": "validation"}
METRICS = {"top-1": "top-5", "top-5": "top-1", "error": "accuracy", "accuracy": "error"}
HEDGES = {
    "more than": "less than", "at least": "at most", "at most": "at least", "nearly": "more than",
    "less than": "more than", "over": "under", "up to": "at least", "about": "more than",
    "around": "more than", "roughly": "more than",
}  # fmt: skip
DIRECTIONS = {
    "higher": "lower", "lower": "higher", "rose": "fell", "fell": "rose", "above": "below",
    "below": "above", "with": "without", "without": "with", "increase": "decrease",
    "better": "worse", "worse": "better", "lost": "gained", "gained": "lost", "larger": "smaller",
    "smaller": "larger", "safe": "unsafe", "unsafe": "safe", "wrong": "right", "drop": "rise",
    "fewer": "more", "incorrectly": "correctly", "correctly": "incorrectly",
}  # fmt: skip
_VERB = re.compile(r"\b(?:is|was|are|were|had|has|have|holds|counts|gives|reached|covers|ran)\b")
_NUMBER_FOLLOWS = re.compile(rf"\s+(?:an?\s+)?[$€£~]?(?:\d|(?:one|{'|'.join(WORDS)})\b)")
"""What makes a hedge of `over` or `about`, which else says where or of what."""
_QUESTION = re.compile(r"[^.?!|]*\?")
_CLAUSE_ENDS = re.compile(r"[;:?]|\.\s")
_CONTEXT = 60
_LEFT, _RIGHT = re.compile(r"(?:\S+\s+){0,4}\S*\Z"), re.compile(r"\S*(?:\s+\S+){0,4}")
"""So many words of a line around an edit show where it is, also when lines have moved."""
_MAGNITUDES = {"thousand": "million", "million": "billion", "billion": "million"}


def supported(page: JudgedPage) -> list[Verdict]:
    """The verdicts that support a number of running text."""
    return [v for v in page.of(Status.SUPPORTED) if v.claim.block.kind != BlockKind.METADATA]


def _edited(page: JudgedPage, span: Span, new: str, way: str) -> Edit:
    text, (line, _) = page.document.text, page.document.position(span.start)
    what = "\t".join((way, page.document.path, _marked(text, span), new.strip()))
    return Edit(what, text[: span.start] + new + text[span.end :], line, span)


def _marked(text: str, span: Span) -> str:
    """The words of an edit between `⟦ ⟧`, with those around them in their line."""
    before = text[max(0, span.start - _CONTEXT) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + _CONTEXT].partition("\n")[0]
    left, right = _LEFT.search(before), _RIGHT.match(after)
    return f"{left[0] if left else ''}⟦{text[slice(*span)]}⟧{right[0] if right else ''}"


def _scopes(page: JudgedPage) -> list[Span]:
    """The sentences, items and rows with a supported number, each once."""
    return sorted({verdict.claim.scope for verdict in supported(page)})


def _words(page: JudgedPage, pairs: dict[str, str], what: str) -> Iterator[Edit]:
    """Each of the words, where it is in a sentence with a number, exchanged for its counterpart."""
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, pairs))})(?![\w-])")
    for span in _places(page, pattern):
        yield _edited(page, span, pairs[page.document.text[slice(*span)]], what)


def _places(page: JudgedPage, pattern: re.Pattern[str]) -> Iterator[Span]:
    """Where something is in the scopes, but for questions."""
    for scope in _scopes(page):
        asked = _QUESTION.sub(_blank, page.page.prose.mask[slice(*scope)])
        for found in pattern.finditer(asked):
            yield Span(found.start() + scope.start, found.end() + scope.start)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _numbers(page: JudgedPage, edit: Callable[[str], str], what: str) -> Iterator[Edit]:
    for verdict in supported(page):
        number = verdict.claim.number
        if number.date is None and (new := edit(number.text)) != number.text:
            yield _edited(page, number.span, new, what)


def points_moved(page: JudgedPage) -> Iterator[Edit]:
    """Each decimal point one place to the right."""
    return _numbers(page, lambda t: re.sub(r"\.(\d)(?=\d)", r"\1.", t, count=1), "decimal point")


def magnitudes(page: JudgedPage) -> Iterator[Edit]:
    """Each magnitude word or last group of digits exchanged."""

    def edit(text: str) -> str:
        for word, other in _MAGNITUDES.items():
            if word in text:
                return text.replace(word, other)
        return re.sub(r",\d{3}$", "", text)

    return _numbers(page, edit, "magnitude")


def signs(page: JudgedPage) -> Iterator[Edit]:
    """Each number negative."""
    return _numbers(page, lambda t: f"−{t}" if t[:1].isdecimal() else t, "sign")


def units(page: JudgedPage) -> Iterator[Edit]:
    """What is counted or measured, exchanged for what another number of the page is of."""
    named = sorted({v.claim.number.unit for v in supported(page) if v.claim.number.unit})
    text = page.document.text
    for verdict in supported(page):
        number = verdict.claim.number
        other = next(
            (each for each in named if compatible(each, number.unit) is Agreement.NO), None
        )
        if number.unit and other and number.date is None:
            at = text.find(number.unit, number.span.end, number.span.end + len(number.unit) + 20)
            if at >= 0:
                yield _edited(page, Span(at, at + len(number.unit)), other, "unit")


def percentages(page: JudgedPage) -> Iterator[Edit]:
    """Percent for percentage points, and back."""
    for verdict in supported(page):
        after = re.compile(r"(\s?percent\b)|\s(percentage points)")
        found = after.match(page.document.text, verdict.claim.number.span.end)
        if found and found[1]:
            yield _edited(page, Span(*found.span(1)), " percentage points", "percent")
        elif found:
            yield _edited(page, Span(*found.span(2)), "percent", "percent")


def _hedges(page: JudgedPage, pairs: dict[str, str], what: str) -> Iterator[Edit]:
    words = _words(page, pairs, what)
    return (e for e in words if _NUMBER_FOLLOWS.match(page.document.text, e.span.end))


def hedges_dropped(page: JudgedPage) -> Iterator[Edit]:
    """Each hedge left out."""
    return _hedges(page, dict.fromkeys(HEDGES, ""), "hedge dropped")


def hedges_turned(page: JudgedPage) -> Iterator[Edit]:
    """Each hedge for one of another direction."""
    return _hedges(page, HEDGES, "hedge turned")


def denials(page: JudgedPage) -> Iterator[Edit]:
    """`not` after the last verb before each number, in its clause."""
    mask = page.page.prose.mask
    for verdict in supported(page):
        claim = verdict.claim
        start, number = max(claim.near.start, claim.scope.start), claim.number.span.start
        found = [*_VERB.finditer(mask, start, number)]
        if found and claim.number.date is None and claim.block.kind is not BlockKind.ROW:
            end = found[-1].end()
            if not _CLAUSE_ENDS.search(mask, end, number):
                yield _edited(page, Span(end, end), " not", "denial")


def directions(page: JudgedPage) -> Iterator[Edit]:
    """Words of direction for their opposites."""
    return _words(page, DIRECTIONS, "direction")


def splits(page: JudgedPage) -> Iterator[Edit]:
    """One part of a dataset for another."""
    return _words(page, SPLITS, "split")


def metrics(page: JudgedPage) -> Iterator[Edit]:
    """One metric for another."""
    return _words(page, METRICS, "metric")


def _names(page: JudgedPage, keys: set[str], others: Sequence[str], what: str) -> Iterator[Edit]:
    for scope in _scopes(page):
        for named in mentions(page.page.prose.mask, scope):
            if named.key in keys:
                other = next(each for each in others if each not in (named.text, named.value))
                yield _edited(page, named.span, other, what)


def datasets(page: JudgedPage) -> Iterator[Edit]:
    """One dataset for another."""
    return _names(page, {"dataset"}, ("ILSVRC2011", "ImageNet-P"), "dataset")


def models(page: JudgedPage) -> Iterator[Edit]:
    """One model or team for another."""
    return _names(page, {"model", "team"}, ("DenseNet-201", "NEC-UIUC"), "model or team")


def years(page: JudgedPage) -> Iterator[Edit]:
    """Each year, also of an edition, one later."""
    for span in _places(page, re.compile(r"(?<!\d)(?:19|20)\d\d(?![\d,])")):
        yield _edited(page, span, str(int(page.document.text[slice(*span)]) + 1), "year")


def exchanged_numbers(page: JudgedPage) -> Iterator[Edit]:
    """Two neighboring numbers of one sentence or row in each other's place."""
    for one, other in pairwise(verdict.claim for verdict in supported(page)):
        if one.scope == other.scope and _comparable(one, other):
            yield _exchange(page, one.number.span, other.number.span, "numbers exchanged")


def exchanged_rows(page: JudgedPage) -> Iterator[Edit]:
    """The numbers of one column in each other's row."""
    claims = [v.claim for v in supported(page) if v.claim.block.cells]
    for one, other in pairwise(sorted(claims, key=lambda c: (_column(c), c.number.span))):
        one_table = _column(one) == _column(other) and one.block.header == other.block.header
        if one_table and one.scope != other.scope and one.number.text != other.number.text:
            yield _exchange(page, one.number.span, other.number.span, "rows exchanged")


def _column(claim: Claim) -> int:
    start = claim.number.span.start
    return next(i for i, cell in enumerate(claim.block.cells) if cell.start <= start < cell.end)


def _comparable(one: Claim, other: Claim) -> bool:
    left, right = one.number, other.number
    dated = Kind.DATE in (left.kind, right.kind)
    return left.text != right.text and not dated and left.value != right.value


def _exchange(page: JudgedPage, one: Span, other: Span, what: str) -> Edit:
    text = page.document.text
    left, right = sorted((one, other))
    new = text[slice(*right)] + text[left.end : right.start] + text[slice(*left)]
    return _edited(page, Span(left.start, right.end), new, what)


def moved_citations(page: JudgedPage) -> Iterator[Edit]:
    """Each number cited to the source that the page cites next."""
    cited = page.page.citations
    for verdict in supported(page):
        claim = verdict.claim
        if verdict.source is None:
            continue
        own = {c.citekey for c in claim.citations}
        after = (c for c in cited if c.span.start > claim.scope.end and c.citekey not in own)
        other = next(after, None)
        for each in claim.governing:
            if other and each.citekey == verdict.source.citekey:
                span = Span(each.span.start, each.span.end)
                new = page.document.text[slice(*span)].replace(each.citekey, other.citekey, 1)
                yield _edited(page, span, new, "citation moved")
                break


def other_sources(page: JudgedPage) -> Iterator[Edit]:
    """Each number cited to another source that has the same value of something else."""
    ledger = page.record.ledger
    for verdict in supported(page):
        fact = verdict.fact
        if fact is None or fact.value is None or verdict.claim.number.date:
            continue
        others = (
            f.source for f in ledger
            if f.value == fact.value and f.source != fact.source and f.about != fact.about
        )  # fmt: skip
        other = next(others, None)
        for each in verdict.claim.governing if other else ():
            if each.citekey == fact.source:
                new = page.document.text[slice(*each.span)].replace(each.citekey, str(other), 1)
                yield _edited(page, each.span, new.partition(",")[0], "other source")
                break


def uncited(page: JudgedPage) -> Iterator[Edit]:
    """A number without a source at the end of each block."""
    for block in page.page.prose.blocks:
        if block.kind is not BlockKind.METADATA and block.span.end > block.span.start:
            end = block.cells[-1].start if block.cells else block.span.end
            text = " 88,013 plates" if block.cells else " It held 88,013 plates."
            yield _edited(page, Span(end, end), text, "uncited number")


WAYS: dict[str, Way] = {
    "decimal point": points_moved, "magnitude": magnitudes, "sign": signs, "unit": units,
    "percent": percentages, "hedge dropped": hedges_dropped, "hedge turned": hedges_turned,
    "denial": denials, "direction": directions, "split": splits, "metric": metrics,
    "dataset": datasets, "model": models, "year": years, "numbers exchanged": exchanged_numbers,
    "rows exchanged": exchanged_rows, "citation moved": moved_citations,
    "other source": other_sources, "uncited": uncited,
}  # fmt: skip
