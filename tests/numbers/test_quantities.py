"""Values compare across spellings, by their printed precision and their hedge."""

from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from source_discipline.records.fact import Fact
from source_discipline.records.values import Bound, Date, Range
from source_discipline.verdicts.comparing.comparison import Fit, fit
from source_discipline.verdicts.comparing.dimensions import Agreement, compatible, conversion
from source_discipline.verdicts.comparing.precision import Written
from source_discipline.verdicts.judge import judge_sentence

COUNTS = st.integers(min_value=21, max_value=10**12)
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {10**12: "trillion", 10**9: "billion", 10**6: "million", 10**3: "thousand"}
MAGNITUDES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def fact(value: Decimal | Range | Date, unit: str | None = None, **about: str) -> Fact:
    return Fact("survey1999", "fact", "", "p. 1", "full-text", value=value, unit=unit, about=about)


def verdict(sentence: str, recorded: Fact) -> str:
    """The verdict on the only judged number of a sentence."""
    judged = [found for _, found, _ in judge_sentence(sentence, recorded) if found != "exempt"]
    assert len(judged) == 1, (sentence, judged)
    return judged[0]


def printings(value: int) -> list[str]:
    """An integer as prose prints it in full."""
    grouped = f"{value:,}"
    marks = ["\u202f", "\u2009", "\u00a0", "’"]
    if grouped.count(",") > 1:
        marks.append(" ")
    if grouped.count(",") == 2:
        # Four groups between points may be an address on the net.
        marks.append(".")
    # A number in words that ends in `thousand` is rounded to it.
    words = [spelled(value)] if value % 1000 else []
    return [grouped, indian(value), *words, *(grouped.replace(",", m) for m in marks)]


def indian(value: int) -> str:
    """Groups of two before the last three digits: `12,34,567`."""
    head, tail = str(value)[:-3], str(value)[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)]
    return ",".join([*reversed(pairs), tail])


def spelled(value: int) -> str:
    """`twenty-one thousand eight hundred forty-one`."""
    words = []
    for scale in (10**12, 10**9, 10**6, 10**3):
        if value >= scale:
            words += [spelled(value // scale), SCALES[scale]]
            value %= scale
    if value >= 100:
        words += [ONES[value // 100], "hundred"]
        value %= 100
    if value >= 20:
        ten, one = TENS[value // 10 - 2], value % 10
        words.append(f"{ten}-{ONES[one]}" if one else ten)
    elif value:
        words.append(ONES[value])
    return " ".join(words)


@given(COUNTS)
def test_an_integer_in_any_grouping_reads_back_equal(value: int) -> None:
    for text in printings(value):
        recorded = fact(Decimal(value), "plates")
        assert verdict(f"The archive holds {text} plates.", recorded) == "supported"


@given(COUNTS, st.sampled_from([-1, 1]))
def test_an_integer_one_off_never_does(value: int, off: int) -> None:
    for text in printings(value + off):
        recorded = fact(Decimal(value), "plates")
        assert verdict(f"The archive holds {text} plates.", recorded) == "refuted"


@given(COUNTS, st.sampled_from(sorted(MAGNITUDES)), st.integers(0, 3))
def test_a_magnitude_word_rounds(value: int, word: str, places: int) -> None:
    step = Decimal(MAGNITUDES[word]).scaleb(-places)
    rounded = (Decimal(value) / step).quantize(Decimal(1), ROUND_HALF_UP) * step
    assume(rounded)
    for off, expected in ((0, "supported"), (1, "refuted"), (-1, "refuted")):
        shown = (rounded + off * step) / MAGNITUDES[word]
        if shown <= 0 or (off == -1 and abs(value - (rounded - step)) <= step / 2):
            continue
        text = f"The archive holds {shown:.{places}f} {word} plates."
        assert verdict(text, fact(Decimal(value), "plates")) == expected


@given(st.decimals(min_value="0.01", max_value="99.99", places=3), st.integers(0, 2))
def test_a_percentage_is_its_share(value: Decimal, places: int) -> None:
    step = Decimal(1).scaleb(-places)
    rounded = value.quantize(step, ROUND_HALF_EVEN)
    assume(rounded)
    recorded = fact(value, "percent")
    assert verdict(f"The error was {rounded} percent.", recorded) == "supported"
    assert verdict(f"The error was {rounded}%.", recorded) == "supported"
    assert verdict(f"The error was {rounded} percent.", fact(value / 100)) == "supported"
    assert verdict(f"The error was {rounded + 2 * step} percent.", recorded) == "refuted"


@given(st.decimals(min_value="0.1", max_value="99.9", places=2))
def test_a_plain_share_states_a_percentage(value: Decimal) -> None:
    recorded = fact(value, "percent")
    assert verdict(f"The error was {value / 100:.4f}.", recorded) == "supported"
    assert verdict(f"The error was {value / 100 + Decimal('0.0001'):.4f}.", recorded) == "refuted"


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)))
def test_a_date_in_any_order_reads_back_equal(day: date) -> None:
    year, month, number = day.year, day.month, day.day
    recorded = fact(Date(year, month, number))
    name = MONTHS[month - 1]
    for text in (f"{number} {name} {year}", f"{name} {number}, {year}", day.isoformat()):
        judged = judge_sentence(f"It opened on {text}.", recorded)
        assert {found for _, found, _ in judged} == {"supported"}, (text, judged)
    other = MONTHS[month % 12]
    judged = judge_sentence(f"It opened on {number} {other} {year}.", recorded)
    assert {found for _, found, _ in judged} == {"refuted"}


@given(st.text(max_size=80), st.sampled_from(["percent", "images", "bytes", "", "dollars"]))
@example("１２ ½ ² ٣ 10^99999 9e999 1/0 0:0 –−5 ‰", "percent")
@example("1" * 5000, "images")
@example("İ 12 in 2012 ILSVRC2012 top-5", "percent")
def test_no_text_crashes(text: str, unit: str) -> None:
    about = {"year": "2012", "dataset": "ILSVRC2012", "metric": "top-5 error"}
    for value in (Decimal("16.422"), Range(Decimal(1), Decimal(2)), Date(2012, 3)):
        for number, found, reason in judge_sentence(text, fact(value, unit or None, **about)):
            assert found in ("supported", "refuted", "exempt")
            assert reason
            assert text[slice(*number.span)] == number.text


@given(
    st.decimals(allow_nan=True, allow_infinity=True),
    st.decimals(allow_nan=False, allow_infinity=True),
    st.sampled_from(list(Bound)),
    st.sampled_from(list(Bound)),
    st.booleans(),
)
def test_no_value_crashes(
    value: Decimal, recorded: Decimal, bound: Bound, own: Bound, plain: bool
) -> None:
    assume(not value.is_snan())
    assert fit(Written(value, bound=bound, plain=plain), recorded, own) in Fit


@given(COUNTS, st.integers(0, 6))
def test_bounds_are_true_and_tight(value: int, zeros: int) -> None:
    step = Decimal(10**zeros)
    below = (value / step).quantize(Decimal(1), ROUND_FLOOR) * step
    above = (value / step).quantize(Decimal(1), ROUND_CEILING) * step
    recorded = Decimal(value)

    def holds(bound: Bound, shown: Decimal) -> bool:
        return fit(Written(shown, step, bound), recorded) is Fit.FITS

    within = above <= 2 * value
    assert holds(Bound.AT_LEAST, below) == (below > 0)
    assert holds(Bound.AT_MOST, above) == within
    assert holds(Bound.MORE_THAN, below) == (0 < below != value)
    assert holds(Bound.LESS_THAN, above) == (above != value and within)
    for bound, shown in ((Bound.AT_LEAST, below - step), (Bound.MORE_THAN, above + step)):
        assert not holds(bound, shown)
    for bound, shown in ((Bound.AT_MOST, above + step), (Bound.LESS_THAN, below)):
        assert not holds(bound, shown)


@pytest.mark.parametrize(
    ("own", "written", "entailed"),
    [
        (Bound.MORE_THAN, Bound.MORE_THAN, True),
        (Bound.MORE_THAN, Bound.AT_LEAST, True),
        (Bound.AT_LEAST, Bound.MORE_THAN, False),
        (Bound.LESS_THAN, Bound.AT_MOST, True),
        (Bound.AT_MOST, Bound.LESS_THAN, False),
        (Bound.MORE_THAN, Bound.EXACT, False),
        (Bound.ABOUT, Bound.EXACT, False),
        (Bound.ABOUT, Bound.ABOUT, True),
        (Bound.EXACT, Bound.ABOUT, True),
        (Bound.EXACT, Bound.AT_LEAST, True),
        (Bound.EXACT, Bound.MORE_THAN, False),
    ],
)
def test_a_source_hedge_entails_no_more_than_it_says(
    own: Bound, written: Bound, entailed: bool
) -> None:
    found = fit(Written(Decimal(50), bound=written, plain=True), Decimal(50), own)
    assert found is (Fit.FITS if entailed else Fit.HEDGE)


@pytest.mark.parametrize(
    ("written", "recorded", "agreement"),
    [
        ("pictures", "images", Agreement.YES),
        ("image categories", "images", Agreement.NO),
        ("classes", "synsets", Agreement.YES),
        ("percent", "percentage points", Agreement.NO),
        ("percent", "percent of images", Agreement.YES),
        ("images", "percent of images", Agreement.NO),
        ("GB", "bytes", Agreement.YES),
        ("GB", "seconds", Agreement.NO),
        ("dollars", "euros", Agreement.NO),
        ("training images", "images per class", Agreement.NO),
        ("images a class", "images per class", Agreement.YES),
        ("frobs", "images", Agreement.UNKNOWN),
        ("frobs", "percent", Agreement.NO),
        ("minutes", "frobs", Agreement.NO),
        ("frob", "percent", Agreement.NO),
        ("dusty frobs", "frobs", Agreement.YES),
        ("pounds", "British pounds", Agreement.YES),
        ("pounds", "kg", Agreement.YES),
        ("pounds", "dollars", Agreement.NO),
        (None, "images", Agreement.UNKNOWN),
    ],
)
def test_units_agree(written: str | None, recorded: str, agreement: Agreement) -> None:
    assert compatible(written, recorded) is agreement


def test_units_convert() -> None:
    assert conversion("bytes", "GB") == Decimal("1e-9")
    assert conversion("minutes", "seconds") == 60
    assert conversion("fraction", "percent") == 100
    assert conversion("images", "GB") == 1


INTERVALS = {
    Bound.EXACT: ("[", "]"), Bound.MORE_THAN: ("(", ""), Bound.AT_LEAST: ("[", ""),
    Bound.LESS_THAN: ("", ")"), Bound.AT_MOST: ("", "]"),
}  # fmt: skip
"""Which ends of the values that it allows are at the value, and whether it is one of them."""


def allows(bound: Bound, value: int, own: Bound, recorded: int) -> bool:
    """Whether all that a recorded bound allows is allowed by a written one."""

    def end(mine: str, theirs: str, beyond: bool) -> bool:
        if not mine:
            return True
        return bool(theirs) and (
            beyond or (value == recorded and not (mine in "()" and theirs in "[]"))
        )

    left, right = INTERVALS[bound]
    low, high = INTERVALS[own]
    return end(left, low, value < recorded) and end(right, high, value > recorded)


@given(
    st.integers(1, 2000), st.integers(1, 4000),
    st.sampled_from(list(INTERVALS)), st.sampled_from(list(INTERVALS)),
)  # fmt: skip
@example(5, 1_000_000, Bound.LESS_THAN, Bound.EXACT)
@example(3, 1_000_000, Bound.AT_MOST, Bound.LESS_THAN)
@example(50, 50, Bound.MORE_THAN, Bound.AT_LEAST)
def test_every_pair_of_hedges(recorded: int, value: int, bound: Bound, own: Bound) -> None:
    """What fits follows from the record, and says neither twice as much nor half."""
    written = Written(Decimal(value), bound=bound, plain=True)
    if fit(written, Decimal(recorded), own) is Fit.FITS:
        assert allows(bound, value, own, recorded)
        assert recorded <= 2 * value <= 4 * recorded


@pytest.mark.parametrize("own", list(INTERVALS))
@pytest.mark.parametrize("bound", list(INTERVALS))
def test_every_pair_of_hedges_at_one_value(bound: Bound, own: Bound) -> None:
    """At the very value, what follows from the record fits, and nothing else."""
    written = Written(Decimal(50), bound=bound, plain=True)
    assert (fit(written, Decimal(50), own) is Fit.FITS) == allows(bound, 50, own, 50)
