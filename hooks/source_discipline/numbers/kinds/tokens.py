"""Numbers that are part of a longer token: addresses, versions, `ResNet-50`, `3D`, `8-state`."""

import re
from collections.abc import Sequence

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.measures import is_measure, measure
from source_discipline.numbers.units import CURRENCIES, HEDGING, UnitKind, is_term_word
from source_discipline.text.punctuation import CLOSING, HYPHENS
from source_discipline.vocabulary import word_groups, words
from source_discipline.vocabulary.in_force import by_vocabulary

_LONG_TOKEN = 60
_PATH = re.compile(r"[A-Za-z_]\w*/|@\w")
_CALL = re.compile(r"(?:[#@_]|[A-Za-z_]\()\Z")
_STATISTIC = re.compile(r"(?<![^\W_])(?:[tFrzZ]|χ²?)\(\Z")
_TESTED = re.compile(r"[,.\d]*\)[=<>≈]")
_ICON = re.compile(r":(?:fontawesome|material|octicons|simple)-[\w-]*\Z")
_NO_NAME = "=<>≤≥~≈±$€£¥+'’"
_HYPHENS = tuple(HYPHENS)
_CHAIN = re.compile(r"(?:\d{1,9}[-\u2010\u2011.]){2,}\d{1,9}(?!\w)")
_DECIMAL_RANGE = re.compile(r"\d+\.\d+[-\u2010\u2011]\d+\.\d+\Z")
_CLAUSE = re.compile(r"\([a-z]\)")
_IN_CLAUSE = re.compile(r"\d\([a-z]\)\(\Z")
_ORDINAL_OR_FACTOR = re.compile(
    r"(?:st|nd|rd|th|x|×|fold|s|[ap]m|[AP]M|a\.m|p\.m)(?![A-Za-z\d])|[x×]\d"
)
_VERSION = re.compile(r"(?<!\d)\d{1,9}\.\d{1,9}\.\d")
_VERSION_REACH = 150
_SHORTEST_SETTING = 4
_POWERS = ("2", "3")
_JOINED = re.compile(r"[-\u2010\u2011]([^\W\d_]+)")
_LATER = re.compile(r"[^\W_]+[-\u2010\u2011]([^\W\d_]+)")
_FUNCTION_WORDS = words("function_words")
_LABELED = ("version", "versions", "release", "releases")
_LISTED = [[word] for word in _LABELED]


@by_vocabulary
def _metrics() -> frozenset[str]:
    return words("metrics")


@by_vocabulary
def _tokens() -> frozenset[str]:
    return words("whole_names")


@by_vocabulary
def _words() -> dict[str, frozenset[str]]:
    return word_groups("name_words")


def is_address(candidate: Candidate) -> bool:
    """Whether it is part of a web address, an email address, a path or a DOI."""
    before = candidate.before
    if before and (
        "://" in before
        or "www." in before
        or len(before) > _LONG_TOKEN
        or (candidate.glue and _PATH.search(candidate.glue) is not None)
    ):
        return True
    return candidate.after.startswith("/") and candidate.text.startswith("10.")


def is_setting(candidate: Candidate) -> bool:
    """Whether it is the value of a program's setting: `num_workers=4`."""
    name, sign = candidate.glue[:-1], candidate.glue[-1:]
    if len(name) < _SHORTEST_SETTING or name in _metrics():
        return False
    return sign == "=" or (sign == ":" and "_" in name)


def is_unit(candidate: Candidate) -> bool:
    """Whether it is the power or the formula in a unit by itself: `in W/m2`, `of GtCO2`."""
    glue, text = candidate.glue, candidate.text
    if not glue or text not in _POWERS or candidate.after.strip(CLOSING):
        return False
    last = glue.rpartition("/")[2]
    if is_measure(last) and measure(last).dimension == "length":
        return last == glue or is_measure(f"{glue}{text}")
    return not is_measure(last) and is_measure(f"{glue}{text}")


def is_icon(candidate: Candidate) -> bool:
    """Whether it is in the name of an icon: `:octicons-x-16:`."""
    return ":" in candidate.after and _ICON.search(candidate.before) is not None


def includes_file(candidate: Candidate) -> bool:
    """Whether it is in a line that a site generator replaces by a file: `--8<-- "a-1.md"`."""
    if candidate.before.endswith("--") and candidate.after.startswith("<--"):
        return True
    return any(word.endswith("--8<--") for word in candidate.left[-2:])


def is_glued(candidate: Candidate) -> bool:
    """Whether letters are glued to it: `ResNet-50`, `F1`, `3D`, `16S`."""
    return _is_glued_before(candidate) or _is_glued_after(candidate)


def _is_glued_before(candidate: Candidate) -> bool:
    glue = candidate.glue
    if not glue:
        before = candidate.before
        # At the beginning of a line, Markdown takes the `#` of `#946` for a heading's mark.
        if not before and candidate.segment.text[candidate.start - 1 : candidate.start] == "#":
            before = "#"
        called = _CALL.search(before) or _IN_CLAUSE.search(before)
        if called is None or candidate.numeral.spelled:
            return False
        return not (_STATISTIC.search(before) and _is_tested(candidate))
    if glue[-1] in _NO_NAME or glue in CURRENCIES:
        return glue.endswith("++")
    outside = candidate.before[-len(glue) - 1 : -len(glue)]
    # In "100ms-200ms" and "32x32" the letters belong to the number before.
    return not (outside.isdigit() and glue[-1] in "-/:×x")


def _is_tested(candidate: Candidate) -> bool:
    """Whether the degrees of freedom of a test are followed by its result: `t(535) = 2.1`."""
    following = [candidate.after, *candidate.right[:3]]
    return _TESTED.match("".join(following)) is not None


def _is_glued_after(candidate: Candidate) -> bool:
    after = candidate.after
    if not after or candidate.unit.kind is not UnitKind.NONE:
        return False
    first = after[0]
    if _CLAUSE.match(after):
        return True
    if first.isalpha() or first == "_":
        return not _ORDINAL_OR_FACTOR.match(after)
    if first == "/":
        return after[1:2].isalpha() and not is_measure(re.split(r"\W", after[1:])[0])
    return first == "." and after[1:2].isalpha()


def is_chain(candidate: Candidate) -> bool:
    """Whether hyphens join it to two or more other numbers, as in `1-36-72-4` or a telephone's."""
    after, before = candidate.after, candidate.before
    if not after.startswith(_HYPHENS) and not before.endswith(_HYPHENS):
        return False
    found = _CHAIN.search(f"{before}{candidate.text}{after}")
    if found is None or _DECIMAL_RANGE.match(found.group()):
        return False
    return found.start() <= len(before) < found.end()


def is_whole_name(candidate: Candidate) -> bool:
    """Whether the token is a name by itself: `24/7`, `401k`, `9/11`."""
    mask, start, end = candidate.segment.mask, candidate.start, candidate.end
    if candidate.integer < 0 and candidate.numeral.form == "number" and not candidate.after:
        return mask[start:end] in _tokens()
    return f"{mask[start:end]}{candidate.after.rstrip(CLOSING)}" in _tokens()


def is_possessive(candidate: Candidate) -> bool:
    """Whether a number word has the ending of a noun: `two's complement`."""
    return candidate.after[:2] in ("'s", "’s")


def is_term(candidate: Candidate) -> bool:
    """Whether a hyphen joins it to a word, and the two are a term: `8-state`, `two-sample`.

    A number in words makes terms only with the words of a list; an `eight-GPU machine` is counted.
    """
    after = candidate.after
    if candidate.numeral.form == "zero" and candidate.before.lower().endswith("non-"):
        return True
    if not after or after[0] not in HYPHENS or after in HEDGING:
        return False
    joined = _JOINED.match(after)
    if candidate.numeral.spelled:
        word = joined[1] if joined else _suspended(candidate.right)
        return is_term_word(candidate.numeral, word)
    if joined is None or joined[1].lower() in _FUNCTION_WORDS:
        return False
    return candidate.unit.kind is UnitKind.NONE


def _suspended(right: Sequence[str]) -> str:
    """The word that `one-` is joined to in `one- and five-star ratings`."""
    later = _LATER.match(right[1]) if len(right) > 1 and right[0] in ("and", "or", "to") else None
    return later[1] if later else ""


def is_version(candidate: Candidate) -> bool:
    """Whether it has two points or more, is among such versions, or software is brought to it.

    `1.4.0`; `CDK 2.5` in a list of versions; `update ICU to 71.1`.
    """
    points = candidate.numeral.decimals
    if points > 1:
        return True
    if points == 1 and _counts_versions(candidate):
        return True
    if candidate.unit.kind is not UnitKind.NONE or candidate.numeral.percent:
        return False
    if _is_upgrade(candidate):
        return True
    if points != 1 or candidate.numeral.magnitude:
        return False
    return _follows_version(candidate) or _stands_among_versions(candidate)


def _counts_versions(candidate: Candidate) -> bool:
    """Whether `versions` follows it, or the number after it: `the 4.28 and 4.29 versions`."""
    right = [word.rstrip(CLOSING).lower() for word in candidate.right[:3]]
    listed = right[:1] in (["and"], ["or"]) and right[2:] in _LISTED
    return not candidate.after and (listed or right[:1] in _LISTED)


def _follows_version(candidate: Candidate) -> bool:
    """Whether only small words part it from the word: `a version of at least 4.4`."""
    words_before = [word.lower() for word in candidate.left[-5:]]
    last = max((i for i, word in enumerate(words_before) if word in _LABELED), default=None)
    return last is not None and _FUNCTION_WORDS.issuperset(words_before[last + 1 :])


def _is_upgrade(candidate: Candidate) -> bool:
    if candidate.before == "(" and candidate.left and candidate.left[-1].lower() in _LABELED:
        return True
    if candidate.prev.lower() not in ("to", "from"):
        return False
    if candidate.left[-2:-1] and candidate.left[-2].lower() in _LABELED:
        return True
    return any(word.lower() in _words()["upgrades"] for word in candidate.left[-7:])


def _stands_among_versions(candidate: Candidate) -> bool:
    start, end = candidate.segment.span
    low = max(start, candidate.start - _VERSION_REACH)
    around = candidate.segment.mask[low : min(end, candidate.end + _VERSION_REACH)]
    versions = len(_VERSION.findall(around))
    return versions > 1 or (versions == 1 and candidate.prev.lower() in _words()["versions"])
