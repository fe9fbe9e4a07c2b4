"""Every number a reader can see in a document, with what it is and what it says."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from source_discipline.numbers.candidate import Candidate, Segment, candidate
from source_discipline.numbers.code_and_markers import in_code, in_markers
from source_discipline.numbers.disguised import disguised
from source_discipline.numbers.hedges import bound
from source_discipline.numbers.kinds.dates import date, month, worded
from source_discipline.numbers.kinds.quantities import currency
from source_discipline.numbers.kinds.references import is_entry, lists_sources
from source_discipline.numbers.kinds.table import Rule, classify
from source_discipline.numbers.neighbors import related
from source_discipline.numbers.number import Kind, Number
from source_discipline.numbers.number_words import SHARES
from source_discipline.numbers.numeral_patterns import STARTS
from source_discipline.numbers.rare_signs import holds_signs, rare_signs
from source_discipline.numbers.units import CURRENCIES, Unit, UnitKind, divided
from source_discipline.numbers.wording.dates import Wording
from source_discipline.prose.prose import Block, BlockKind, Prose
from source_discipline.records.values import Bound
from source_discipline.text.document import Document, Span

_NO_ENTRIES = {BlockKind.HEADING, BlockKind.TITLE, BlockKind.ROW, BlockKind.CAPTION}
_TITLED = {BlockKind.HEADING, BlockKind.TITLE}
_MANY = 1000
"""`Thousands` reaches up to a million, `millions` up to a billion; `hundreds` to a thousand."""
_PLAIN = re.compile(r"[A-Za-z](?:[A-Za-z.,;:?!()'’“”/-]| (?! )|\n(?![ -]))*")
"""Words in Latin letters with the signs of running prose."""
_OF_ONE_SIZE = {"magnitude", "figures"}
_UNIT = 4
_WORDS = re.compile(r"\s+(\S+)(?:\s+(\S+)(?:\s+(\S+)(?:\s+(\S+))?)?)?")
"""The words of a unit, of which one has four at most."""
_WHOLE_TOKEN = {Kind.IDENTIFIER, Kind.CODE}


def numbers(prose: Prose) -> list[Number]:
    """The numbers of a document, by position; none overlaps another."""
    found = [*in_code(prose, _seen), *in_markers(prose)]
    seen = _seen_with_signs if holds_signs(prose.mask) else _seen
    for block in prose.blocks:
        for segment in _segments(prose, block):
            found += seen(segment)
    found.sort(key=lambda number: number.span)
    return found


def says_nothing(text: str) -> bool:
    """Whether it is plain words, with neither a number nor anything that is marked up."""
    return _PLAIN.fullmatch(text) is not None and STARTS.search(text) is None


def numbers_in(text: str) -> list[Number]:
    """The numbers of a plain sentence or paragraph without Markdown."""
    if says_nothing(text):
        return []
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    return numbers(Prose(Document("", text), text, (block,)))


def _segments(prose: Prose, block: Block) -> Iterator[Segment]:
    mask, text = prose.mask, prose.document.text
    titled = block.kind in _TITLED
    entry = _may_be_entry(block) and is_entry(text[slice(*block.span)])
    for span in block.cells or (block.span,):
        yield Segment(mask, text, span, titled, entry)


def _may_be_entry(block: Block) -> bool:
    """Whether this is a place for bibliography entries: a footnote, or under such a heading."""
    if block.kind is BlockKind.FOOTNOTE:
        return True
    return block.kind not in _NO_ENTRIES and any(map(lists_sources, block.section))


def _seen(segment: Segment) -> list[Number]:
    return related(_scan(segment), segment.mask)


def _seen_with_signs(segment: Segment) -> list[Number]:
    """Also those in rare signs and in disguise; where one is in disguise, its parts are none."""
    usual = _seen(segment)
    shown = [*disguised(segment.mask, segment.text, segment.span)]
    signs = [*rare_signs(segment.mask, segment.text, segment.span)]
    return [*_beside(usual, shown), *_beside(signs, usual), *shown]


def _beside(found: Iterable[Number], others: Iterable[Number]) -> Iterator[Number]:
    """Those that overlap none of the others."""
    covered = {place for number in others for place in range(*number.span)}
    return (number for number in found if covered.isdisjoint(range(*number.span)))


def _scan(segment: Segment) -> list[Number]:
    found: list[Number] = []
    end = unit_end = segment.span.start
    for begin in STARTS.finditer(segment.mask, *segment.span):
        if begin.start() < end:
            continue
        if begin.start() < unit_end:
            found.append(_in_unit(segment, Span(*begin.span())))
            continue
        seen = candidate(segment, begin.start())
        if seen is not None and not _is_ordinal(seen):
            number = _number(seen, classify(seen), end)
            found.append(number)
            end, unit_end = number.span.end, _unit_end(seen)
    return found


def _unit_end(seen: Candidate) -> int:
    """Where the unit of measurement ends that follows a number: after `m3` in `15 µg/m3`."""
    if seen.unit.kind is not UnitKind.MEASURE:
        return seen.end
    if seen.after:
        return seen.token.end
    words = _WORDS.match(seen.segment.mask, seen.end, seen.segment.span.end)
    return words.end(seen.unit.words) if words and 0 < seen.unit.words <= _UNIT else seen.end


def _in_unit(segment: Segment, span: Span) -> Number:
    reason = "it belongs to the unit of the number before it"
    return Number(span, segment.text[slice(*span)], Kind.EXEMPT, reason)


def _is_ordinal(seen: Candidate) -> bool:
    """Whether `third` is the ordinal: it is a share only in `a third of`, `by a third`."""
    if seen.text.lower() not in SHARES:
        return False
    if seen.prev.lower() not in ("a", "another"):
        return True
    by = len(seen.left) > 1 and seen.left[-2].lower() == "by"
    return bool(seen.after) and not by and bound(seen, Kind.RATIO) is Bound.EXACT


def _number(seen: Candidate, rule: Rule, low: int) -> Number:
    kind = rule.kind
    span = _span(seen, kind, low)
    text = seen.segment.text[span.start : span.end]
    if not kind.judged:
        return Number(span, text, kind, rule.reason)
    numeral = seen.numeral
    value = numeral.value * _tens(seen) if numeral.value is not None else None
    said = worded(seen) if kind is Kind.DATE else Wording()
    if value is not None and seen.negative:
        value = -value
    return Number(
        span,
        text,
        kind,
        rule.reason,
        value=value,
        step=numeral.step,
        bound=bound(seen, kind),
        unit=_unit(seen, kind),
        date=date(seen) if kind is Kind.DATE else None,
        month=month(seen) if kind is Kind.DATE else None,
        relation=said.relation,
        part=said.part,
        weekday=said.weekday,
        vague=_vague(seen),
    )


def _span(seen: Candidate, kind: Kind, low: int) -> Span:
    """A name is seen whole; a sign or a currency belongs to its number."""
    if kind in _WHOLE_TOKEN and not seen.numeral.spelled:
        token = seen.token
        return Span(max(low, token.start), max(seen.end, token.end))
    start = seen.start if seen.sign < 0 else seen.sign
    if kind is Kind.MONEY and currency(seen) not in seen.segment.mask[start : seen.start]:
        start -= len(currency(seen))
    # A sign written as an entity stays out: a span must not begin inside of `&minus;`.
    written = seen.segment.text.startswith(seen.segment.mask[start : seen.start], start)
    return Span(start if written and start >= low else seen.start, seen.end)


def _unit(seen: Candidate, kind: Kind) -> str | None:
    if kind is Kind.DATE:
        return None
    if seen.numeral.percent and seen.unit.kind is not UnitKind.PERCENT:
        return "percent"
    if kind is Kind.MONEY and seen.unit.kind is not UnitKind.MONEY:
        name = CURRENCIES.get(currency(seen) or seen.prev, "")
        return divided(Unit(UnitKind.MONEY, name), seen.right).text or None
    return seen.unit.text or None


def _vague(seen: Candidate) -> int:
    """How many times as much a magnitude may mean that has no count; otherwise 0."""
    if seen.numeral.form == "many":
        worth = (seen.numeral.value or 0) * _tens(seen)
        return _MANY if worth >= _MANY and Decimal(worth).adjusted() % 3 == 0 else 10
    return 10 if seen.numeral.form in _OF_ONE_SIZE or _is_few(seen) else 0


def _tens(seen: Candidate) -> int:
    """By what `tens of` multiplies the magnitude after it."""
    before = [word.lower() for word in seen.left[-2:]]
    return 10 if seen.numeral.form == "many" and before == ["tens", "of"] else 1


def _is_few(seen: Candidate) -> bool:
    """Whether a magnitude word has no count: `a few thousand`."""
    return seen.numeral.form == "scale" and seen.prev.lower() in ("few", "several", "many", "some")
