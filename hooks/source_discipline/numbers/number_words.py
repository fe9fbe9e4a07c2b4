"""Numbers written as words: cardinals, fractions and multipliers, and the value they name.

Ordinals (first, third) are not numbers; neither are words that give no count (most, several).
"""

from collections.abc import Iterable
from decimal import Decimal

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "fourty": 40, "ninty": 90,
}  # fmt: skip
"""The last two are how they are often misspelled."""
ZEROS = ("zero", "nought", "naught")
SMALL = {word: Decimal(value) for word, value in (ONES | TEENS | TENS).items()}
SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(10**3),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "quadrillion": Decimal(10**15),
    "quintillion": Decimal(10**18),
    "dozen": Decimal(12),
}
_TIMES = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5}
MULTIPLIERS = {
    "twice": Decimal(2), "thrice": Decimal(3), "halve": Decimal("0.5"), "halved": Decimal("0.5"),
    "halving": Decimal("0.5"), "treble": Decimal(3),
    **{stem + end: Decimal(n) for stem, n in _TIMES.items() for end in ("e", "es", "ed", "ing")},
}  # fmt: skip
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredths": 100, "thousandths": 1000,
}  # fmt: skip
SHARES = ("third", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + r")\b"


ODDS = (
    r"(?=\s*(?:[.,;:)!?|]|\Z)|\s{1,40}(?:odds|margin|majority|ratio|vote|lead|victory|against|over|in"
    r"|for|that|there|and|or|but|[a-z]+ed)\b)"
)
"""What may follow `two to one` where it is a ratio; `from ten to one percent` is a range."""
_GAP = r"\s{1,40}"
_LINK = rf"(?:{_GAP}|[-\u2010\u2011])"
_TENS_AND = rf"(?:{'|'.join(TENS)})(?:{_LINK}?{_any(ONES)}|\b)"
_SMALL = rf"(?:{_TENS_AND}|{_any(ONES | TEENS)})"
_SCALE = _any(SCALES)
_PLURAL_PARTS = [part for part in PARTS if part.endswith("s")]
_PART = (
    rf"(?:{_any(ONES)}[-\u2010\u2011]{_any(PARTS)}|one{_GAP}{_any(PARTS)}"
    rf"|{_any(ONES)}{_GAP}{_any(_PLURAL_PARTS)})"
)
_PORTION = rf"(?:{_PART}|{_any(('half', 'quarter'))})"
_OF_ONE = rf"(?:{_GAP}of)?(?:{_GAP}(?:an?|one))?{_GAP}"
_A = r"(?:(?<=\ba\s)|(?<=\banother\s))"
SPELLED = rf"""
    (?P<fold>(?:{"|".join(ONES | TEENS)}|hundred|thousand)fold\b)
  | (?P<portion>(?:{_PORTION}(?:{_OF_ONE}|[-\u2010\u2011])
        |{_any(SHARES)}{_GAP}of{_GAP}(?:an?|one){_GAP}){_SCALE})
  | (?P<of_one>(?:{_PORTION}(?:{_GAP}of)?|{_any(SHARES)}{_GAP}of){_GAP}(?:one|1)
        (?:(?={_GAP}(?:per\s?cent|percentage\s+point)\b)|\s?%))
  | (?P<part>{_PART})
  | (?P<chance>{_any(ONES)}{_GAP}(?:out{_GAP}of|in)(?:{_GAP}every)?{_GAP}
        (?:{_SMALL}|{_any(("hundred", "thousand"))})(?![-\w]))
  | (?P<versus>(?<!from\s){_any([*ONES, *TEENS][1:])}(?:-to-one\b(?!-)|{_GAP}to{_GAP}one\b{ODDS}))
  | (?P<share>{_any(("half", "quarter"))}
        | {_any(SHARES)}(?={_GAP}(?:of|the|as)\b|\s*(?:[.,;:)]|\Z)))
  | (?P<figures>(?:{_any(("single", "double", "triple"))}{_LINK}(?:figures?|digits?)
        |{_any(ONES)}[-\u2010\u2011]figures?)\b)
  | (?P<multiplier>{_any(MULTIPLIERS)})
  | (?P<couple>{_A}couple{_GAP}of\b(?:{_GAP}{_SCALE})?)
  | (?P<magnitude>(?<=\ban\s)order{_GAP}of{_GAP}magnitude\b)
  | (?P<zero>{_any(ZEROS)})
  | (?P<many>(?:{"|".join(SCALES)})s\b(?:{_GAP}of{_GAP}(?:{"|".join(SCALES)})s\b)?)
  | (?P<cardinal>{_SMALL}
        (?:{_LINK}{_SCALE}(?:,?{_GAP}(?:and{_GAP})?{_SMALL}(?!{_LINK}?(?:st|nd|th)\b))?){{0,9}}
        (?P<rest>{_LINK}and{_LINK}
            (?:an?{_LINK}{_any(("half", "quarter"))}|{_PART})
        (?:{_LINK}{_SCALE})?)?)
  | (?P<scale>{_SCALE}(?:{_LINK}{_SCALE})?
        (?:{_GAP}and{_GAP}a{_GAP}half\b
          |{_GAP}(?:and{_GAP})?{_SMALL}(?!{_LINK}?(?:st|nd|th)\b)(?:{_LINK}{_SCALE})?)?)
"""
"""A spelled-out number, to be matched at the beginning of a word; verbose, ignoring case."""

BEGINNINGS = (
    *SMALL, *ZEROS, *SCALES, *MULTIPLIERS, *SHARES, "half", "quarter", "couple", "order", "single",
)  # fmt: skip
"""The words and parts of words with which a spelled-out number begins."""
