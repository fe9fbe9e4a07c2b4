"""Numbers that are part of a longer token: addresses, versions, `ResNet-50`, `3D`, `8-state`."""

import re

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.measures import is_measure
from source_discipline.numbers.units import CURRENCIES, HEDGING, UnitKind
from source_discipline.text.punctuation import CLOSING, HYPHENS
from source_discipline.vocabulary import word_groups, words
from source_discipline.vocabulary.in_force import by_vocabulary

_LONG_TOKEN = 60
_PATH = re.compile(r"[A-Za-z_]\w*/|@\w")
_CALL = re.compile(r"(?:[#@_]|[A-Za-z_]\()\Z")
_NO_NAME = "=<>≤≥~≈±$€£¥+'’"
_HYPHENS = tuple(HYPHENS)
_CHAIN = re.compile(r"(?:\d{1,9}[-\u2010\u2011.]){2,}\d{1,9}(?!\w)")
_DECIMAL_RANGE = re.compile(r"\d+\.\d+[-\u2010\u2011]\d+\.\d+\Z")
_CLAUSE = re.compile(r"\([a-z]\)")
_IN_CLAUSE = re.compile(r"\d\([a-z]\)\(\Z")
_ORDINAL_OR_FACTOR = re.compile(
    r"(?:st|nd|rd|th|x|×|fold|s|[ap]m|[AP]M|a\.m|p\.m)(?![A-Za-z\d])|[x×]\d"
)
_VERSION = re.compile(r"\d+\.\d+\.\d+")
_VERSION_REACH = 150
_SHORTEST_SETTING = 4
_LABELED = ("version", "versions", "release", "releases")


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


def is_glued(candidate: Candidate) -> bool:
    """Whether letters are glued to it: `ResNet-50`, `F1`, `3D`, `16S`."""
    return _is_glued_before(candidate) or _is_glued_after(candidate)


def _is_glued_before(candidate: Candidate) -> bool:
    glue = candidate.glue
    if not glue:
        before = candidate.before
        # At the beginning of a line, Markdown takes the `#` of `#946` for a heading's mark.
        before = before or candidate.segment.text[candidate.start - 1 : candidate.start]
        called = _CALL.search(before) or _IN_CLAUSE.search(before)
        return called is not None and not candidate.numeral.spelled
    if glue[-1] in _NO_NAME or glue in CURRENCIES:
        return glue.endswith("++")
    outside = candidate.before[-len(glue) - 1 : -len(glue)]
    # In "100ms-200ms" and "32x32" the letters belong to the number before.
    return not (outside.isdigit() and glue[-1] in "-/:×x")


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
    """Whether a hyphen joins it to a word that is not a unit: `8-state`, `two-sample`."""
    after = candidate.after
    if not after or after[0] not in HYPHENS or candidate.unit.kind is not UnitKind.NONE:
        return False
    if after in HEDGING:
        return False
    return after[1:2].isalpha() or (candidate.numeral.spelled and len(after) == 1)


def is_version(candidate: Candidate) -> bool:
    """Whether it has two points or more, is among such versions, or software is brought to it.

    `1.4.0`; `CDK 2.5` in a list of versions; `update ICU to 71.1`.
    """
    points = candidate.numeral.decimals
    if points > 1:
        return True
    if candidate.unit.kind is not UnitKind.NONE or candidate.numeral.percent:
        return False
    return _is_upgrade(candidate) or (points == 1 and _stands_among_versions(candidate))


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
