"""Numbers that are part of a longer token: addresses, settings, units, `ResNet-50`, `3D`."""

import re

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.measures import is_measure, measure
from source_discipline.numbers.units import CURRENCIES, UnitKind
from source_discipline.text.punctuation import CLOSING, HYPHENS, OPENING
from source_discipline.vocabulary import words
from source_discipline.vocabulary.in_force import by_vocabulary
from source_discipline.vocabulary.name_words import metrics

_LONG_TOKEN = 60
_PATH = re.compile(r"[A-Za-z_]\w*/|@\w")
_CALL = re.compile(r"(?:[#@_]|[A-Za-z_]\()\Z")
_STATISTIC = re.compile(r"(?<![^\W_])(?:[tFrzZ]|χ²?)\(\Z")
_TESTED = re.compile(r"[,.\d]*\)[=<>≈]")
_ICON = re.compile(r":(?:fontawesome|material|octicons|simple)-[\w-]*\Z")
_NO_NAME = "=<>≤≥~≈±$€£¥+'’"
_HYPHENS = tuple(HYPHENS)
_CHAIN = re.compile(r"(?:\d{1,9}[-\u2010\u2011.]){2,}\d{1,9}(?!\w)")
_DECIMAL_RANGE = re.compile(r"\d+(?:\.\d+)?[-\u2010\u2011]\d+(?:\.\d+)?\Z")
_CLAUSE = re.compile(r"\([a-z]\)")
_IN_CLAUSE = re.compile(r"\d\([a-z]\)\(\Z")
_ORDINAL_OR_FACTOR = re.compile(
    r"(?:st|nd|rd|th|x|×|fold|s|[ap]m|[AP]M|a\.m|p\.m)(?![A-Za-z\d])|[x×](?!\d+[BM]\b)[A-Z\d]"
)
_LARGEST_GENERATION = 6
"""Of networks: `5G` is a name, and `33G` a size."""
_COMPARING = ("=", "==", "!=", "<", "<=", ">", ">=")
_NAME = re.compile(r"[A-Za-z]\w*_\w+")
_SHORTEST_SETTING = 4
_POWERS = ("2", "3")


@by_vocabulary
def _tokens() -> frozenset[str]:
    return words("whole_names")


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
    """Whether it is the value of a program's setting: `num_workers=4`, `num_workers > 4`."""
    if candidate.prev in _COMPARING and candidate.left[-2:-1]:
        return _NAME.fullmatch(candidate.left[-2].strip(OPENING)) is not None
    name, sign = candidate.glue[:-1], candidate.glue[-1:]
    if len(name) < _SHORTEST_SETTING or name in metrics():
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
    if after.rstrip(CLOSING) == "G" and candidate.integer > _LARGEST_GENERATION:
        return False
    if first.isalpha() or first == "_":
        return candidate.text == "0" or not _ORDINAL_OR_FACTOR.match(after)  # 0xA100
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
