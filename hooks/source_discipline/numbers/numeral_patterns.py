"""Patterns of numerals: where one may begin, and all the ways in which it is printed.

`STARTS` finds the places, fast; `numeral_forms` matches there, its groups distinguishing the forms.
"""

import re
from collections import defaultdict
from decimal import Decimal
from functools import cache

from source_discipline.numbers.number_words import BEGINNINGS, ODDS, SCALES, SPELLED
from source_discipline.text.punctuation import JOINER

_FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
LETTERS = {
    "k": 10**3, "K": 10**3, "M": 10**6, "mn": 10**6, "m": 10**6, "B": 10**9, "bn": 10**9,
    "tn": 10**12,
}  # fmt: skip
"""What multiplies a number in digits from the letters glued to it."""
WORTH = SCALES | {
    "mn": Decimal(10**6), "bn": Decimal(10**9), "tn": Decimal(10**12),
    "lakh": Decimal(10**5), "crore": Decimal(10**7),
}  # fmt: skip
"""What multiplies a number in digits from the next word."""
_POWER = r"(?:\^[\u2060{]{0,9}[-−]?\d{1,4}\}?|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})"
_DAY = r"(?:[012]?\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_JOIN = f"{JOINER}{{0,9}}"
_THIN = "\u00a0\u202f\u2009\u2007\u2008"
_PROPER = r"(?:1/2|[12]/3|[13]/4|[1-4]/5|[15]/6|[1-6]/7|[1357]/8|[1-9]/10)"
_TIMES = "|".join(WORTH)
# Groups of three; of two and three, as in India; and of three between points or spaces, where
# there are two or more.
# An only group after a space has to begin with a zero, with which no number by itself begins.
_INTEGER = rf"""
    \d{{1,3}}(?:{_JOIN}[,'’{_THIN}]{_JOIN}\d{{3}})+(?!\d)
  | \d{{1,2}}(?:,\d\d)+,\d{{3}}(?!\d)
  | \d{{1,3}}(?:\.\d{{3}}){{2,}}(?!\d|\.\d)
  | (?<!\d[ ])\d{{1,3}}(?:(?:[ ]\d{{3}}){{2,}}|[ ]0\d\d)(?!\d|[ ]\d)
"""
_MARKED = r"""
    (?<![\[(\d,])(?:0,\d{2,9}|\d{1,3},(?:\d{1,2}|\d{4,9}))(?!,?\d)
  | \d{1,3}(?:(?:\.\d{3})+|(?:[ \u00a0\u202f\u2009]\d{3})+),\d{1,9}(?![,.]?\d)
  | \d{1,3}·(?!10(?:\^|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]))\d{1,9}(?![·.]?\d)
"""
"""Decimals after a comma, where no group can follow it, or after a raised point."""
_NUMBER = rf"""
    (?P<number>(?=\.?\d|[{_FRACTIONS}])
        (?: (?P<marked>{_MARKED})
          | (?P<integer>{_INTEGER} | \d*)
            (?P<decimals>(?:{_JOIN}\.{_JOIN}\d+)*)
        )
        (?P<exponent>[eE](?:[+-]\d{{1,3}}|\d{{1,2}})(?!\w)
          |\s?[×x·]{_JOIN}\s?10{_POWER}|{_POWER})?
        (?P<vulgar>[{_FRACTIONS}])?
        (?: (?P<percent>[\s{JOINER}]{{0,5}}[%‰％])
          | (?:\s{{1,40}}|-)(?P<times>{_TIMES})\b
          | (?P<letter>{"|".join(LETTERS)})(?!\w)
          | (?P<large>[TG])(?=\s(?:tokens|parameters|params|words|FLOPs?|FLOPS|MACs|MAdds)\b)
          | (?<=\.\d)(?P<giga>G)(?!\w)
        )?
    )
"""

_FORMS = rf"""
    (?P<iso>(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d)?Z?)?)?)
        (?![-\w]|\.\d)
  | (?P<slashed>{_DAY}/{_DAY}/{_YEAR}|{_DAY}\.{_DAY}\.{_YEAR}|{_DAY}-{_DAY}-{_YEAR}
        |{_YEAR}/{_DAY}/{_DAY})(?![\w/-]|\.\d)
  | (?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d
        (?:(?=\s?(?:[apAP]\.?[mM]\b|h\b|hours\b|UTC|GMT|CES?T|E[SD]T|P[SD]T))|:[0-5]\d(?![\d:])
          |(?<=\bat\s\d:\d\d)|(?<=\bat\s\d\d:\d\d)))(?!\d)
  | (?P<odds>(?:\d{{1,9}}\s{{1,40}}(?:out\s{{1,40}}of|in)(?:\s{{1,40}}every)?
        \s{{1,40}}(?:[1-9]\d{{0,2}}(?:,?000){{0,3}})
        | (?<!from\s)\d{{1,4}}(?:-to-1|\s{{1,40}}to\s{{1,40}}1{ODDS})
        ))(?!\w|[-,.:%]\d|-|\s?%)
  | (?P<ratio>\d{{1,9}}:\d{{1,9}})(?![\w:]|-\d)
  | (?P<mixed>(?<![\d/.,-])\d{{1,3}}[ \u00a0-]{_PROPER})(?![\w/%]|\.\d)
  | (?P<fraction>(?<![\d/.,])\d{{1,2}}[/⁄]\d{{1,3}})(?![\w/%]|\.\d)
  | (?P<tally>10{{1,6}})s(?=\s{{1,40}}of\b)
  | {_NUMBER}
  | (?i:{SPELLED})
"""


@cache
def numeral_forms() -> re.Pattern[str]:
    """All forms, each a group; made when the first is looked for, because that takes its time."""
    return re.compile(_FORMS, re.VERBOSE)


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(_NUMBER, re.VERBOSE)


def numeral_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """The numeral at `start`: of `80/20` only the first number, because it is not a share.

    A slash that is made for fractions (`3⁄2`) always makes one.
    """
    match = numeral_forms().match(text, start, end)
    if match and match.lastgroup == "fraction":
        left, slash, right = match.group().partition("/")
        if slash and int(left) >= int(right):
            return _plain().match(text, start, end)
    return match


def _starts() -> re.Pattern[str]:
    """A set of first characters, which the regex engine skips to, then what must follow one.

    Most of those characters are inside words and are given up at once; the words are grouped
    by their second letter, which turns down most of the others.
    """
    first = "".join(sorted({word[0] for word in BEGINNINGS}))
    letters = first + first.upper()
    endings: dict[str, list[str]] = defaultdict(list)
    for word in sorted(BEGINNINGS):
        endings[word[1]].append(word[2:])
    words = "|".join(f"{second}(?:{'|'.join(rest)})" for second, rest in sorted(endings.items()))
    digits = rf"(?<=[\d{_FRACTIONS}])\d*|(?<=\.)(?<![\w.]\.)\d+"
    return re.compile(
        rf"[.\d{_FRACTIONS}{letters}](?<!\w[{letters}])(?:{digits}|(?<=[{letters}])(?i:{words}))"
    )


STARTS = _starts()
