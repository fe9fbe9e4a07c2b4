"""Names that contain a number: `ResNet-50`, `Llama 2`, `type 1`, `v1.4.0`, `ILSVRC 2017`."""

import re

from source_discipline.context import Candidate
from source_discipline.lexicon import words
from source_discipline.units import CURRENCIES, UnitKind, is_measure

_NAMES = words("names")
_LABELS = words("labels")
_METRICS = words("metrics")
_EVENTS = words("events")
_FUNCTION_WORDS = words("function_words")
_HEADS = frozenset(
    "model models variant variants version versions checkpoint checkpoints dataset datasets"
    " benchmark license licence licenses series instances network networks architecture release"
    " protein format standard cards gpu gpus chip chips card processor processors display resolution video".split()
)
_METRIC_HEADS = frozenset(
    "error errors accuracy accuracies metric metrics rate rates score".split()
)
_MEASURED = {UnitKind.MEASURE, UnitKind.MONEY, UnitKind.PERCENT}
_ORDINAL_OR_FACTOR = re.compile(r"(?:st|nd|rd|th|x|×|fold|s|am|pm|a\.m|p\.m)(?![A-Za-z\d])|[x×]\d")
_CALL = re.compile(r"(?:[#@_]|[A-Za-z_]\()\Z")
_VERSION = re.compile(r"\d+\.\d+\.\d+")
_VERSION_REACH = 150
_UPGRADES = frozenset("update updated upgrade upgraded upgrading bump bumped downgrade".split())
_VERSION_WORDS = frozenset("in since from before after until to or and".split())
_LONG = 7


def is_address(candidate: Candidate) -> bool:
    """Whether it is part of a web address, an e-mail address, a path or a DOI."""
    before, after = candidate.before, candidate.after
    if before and (
        "://" in before
        or "www." in before
        or len(before) > 60
        or (candidate.glue and re.search(r"[A-Za-z_]\w*/|@\w", candidate.glue) is not None)
    ):
        return True
    return after.startswith("/") and candidate.text.startswith("10.")


def is_assignment(candidate: Candidate) -> bool:
    """Whether it is the value of a program's setting: `num_workers=4`."""
    glue = candidate.glue
    if len(glue) < 2 or glue[-1] not in "=:" or glue[:-1] in _METRICS:
        return False
    return len(glue) > 4 and (glue[-1] == "=" or "_" in glue)


def is_glued(candidate: Candidate) -> bool:
    """Whether letters are glued to it: `ResNet-50`, `F1`, `3D`, `16S`."""
    return _glued_before(candidate) or _glued_after(candidate)


def _glued_before(candidate: Candidate) -> bool:
    glue = candidate.glue
    if not glue:
        return _CALL.search(candidate.before) is not None and not candidate.numeral.spelled
    if glue[-1] in "=<>≤≥~≈±$€£¥+'’" or glue in CURRENCIES:
        return False
    outside = candidate.before[-len(glue) - 1 : -len(glue)]
    # In "100ms-200ms" and "32x32" the letters belong to the number before.
    return not (outside.isdigit() and glue[-1] in "-/:×x")


def _glued_after(candidate: Candidate) -> bool:
    after = candidate.after
    if not after or candidate.unit.kind is not UnitKind.NONE:
        return False
    first = after[0]
    if first.isalpha() or first == "_":
        return not _ORDINAL_OR_FACTOR.match(after)
    if first == "/":
        return after[1:2].isalpha() and not is_measure(re.split(r"\W", after[1:])[0])
    return first == "." and after[1:2].isalpha() and candidate.start > candidate.segment.span.start


def is_term(candidate: Candidate) -> bool:
    """Whether a hyphen joins it to a word that is no unit: `8-state`, `two-sample`."""
    after = candidate.after
    if after[:1] not in ("-", "‐", "‑") or candidate.unit.kind is not UnitKind.NONE:
        return False
    return after[1:2].isalpha() or (candidate.numeral.spelled and after == "-")


def is_version(candidate: Candidate) -> bool:
    """Whether it has two points or more, or stands among such versions."""
    points = candidate.numeral.decimals
    if points > 1:
        return True
    if candidate.unit.kind is not UnitKind.NONE or candidate.numeral.percent:
        return False
    if _is_upgrade(candidate):
        return True
    if points == 0:
        return False
    start, end = candidate.segment.span
    around = candidate.segment.mask[
        max(start, candidate.start - _VERSION_REACH) : min(end, candidate.end + _VERSION_REACH)
    ]
    versions = len(_VERSION.findall(around))
    return versions > 1 or (versions == 1 and candidate.prev.lower() in _VERSION_WORDS)


def _is_upgrade(candidate: Candidate) -> bool:
    """Whether software is brought to it: `update ICU to 71.1`, `bump it from 5 to 6`."""
    return candidate.prev.lower() in ("to", "from") and not _UPGRADES.isdisjoint(
        word.lower() for word in candidate.left[-7:]
    )


def follows_label(candidate: Candidate) -> bool:
    """Whether a label stands directly before it: `type 1`, `processor 0`, `grant 1234`."""
    if candidate.unit.kind in _MEASURED or candidate.numeral.percent or candidate.numeral.grouped:
        return False
    return not candidate.glue and candidate.prev.lower() in _LABELS and _is_simple(candidate)


def _is_simple(candidate: Candidate) -> bool:
    return candidate.numeral.form in ("number", "cardinal", "fraction") and (
        not candidate.numeral.magnitude or len(candidate.numeral.magnitude) == 1
    )


def names_event(candidate: Candidate) -> bool:
    """Whether a year is part of a name: `ILSVRC 2017`, `the Copyright Act 1976`."""
    if len(candidate.text) != 4 or not 1000 <= candidate.integer <= 2100:
        return False
    prev = candidate.prev.removesuffix("-")
    if prev in _EVENTS or (prev[:1].isupper() and prev.lower() in _EVENTS):
        return True
    return _is_coined(prev) and candidate.unit.kind is not UnitKind.PLURAL


def names_law(candidate: Candidate) -> bool:
    """Whether it numbers a law: `Directive 95/46/EC`, `Regulation (EU) 2016/679`."""
    if candidate.numeral.form != "fraction" and not re.match(r"/\d", candidate.after):
        return False
    return any(word.lower() in _EVENTS for word in candidate.left[-3:])


def _is_coined(word: str) -> bool:
    """Whether a word is written as no ordinary word is: `PyTorch`, `BERT`, `iOS`, `V8`."""
    if word in _METRICS or not word[:1].isalpha():
        return False
    return any(character.isupper() or character.isdigit() for character in word[1:])


def follows_name(candidate: Candidate) -> bool:
    """Whether a name stands directly before a bare number: `Llama 2`, `PyTorch 1.7`."""
    prev = candidate.prev
    if not prev or not _may_name(candidate):
        return False
    if prev in _NAMES or _is_coined(prev):
        return True
    if not prev[0].isupper() or prev in _METRICS or prev.lower() in _FUNCTION_WORDS:
        return False
    if candidate.segment.titled or candidate.unit.kind is UnitKind.PLURAL:
        return candidate.unit.head in _HEADS
    return not _begins_sentence(candidate)


def _may_name(candidate: Candidate) -> bool:
    numeral = candidate.numeral
    if numeral.spelled or numeral.grouped or numeral.percent or numeral.form != "number":
        return False
    if candidate.unit.kind in _MEASURED and not candidate.unit.text.isalpha():
        return False
    if candidate.unit.kind in _MEASURED or candidate.before.strip("("):
        return False
    return len(candidate.text) < 6 and len(numeral.magnitude) < 2 and candidate.prev not in _METRICS


def _begins_sentence(candidate: Candidate) -> bool:
    return len(candidate.left) < 2 or candidate.left[-2][-1] in ".!?:"


def names_model(candidate: Candidate) -> bool:
    """Whether a size with its letter names a model: `the 7B model`."""
    return len(candidate.numeral.magnitude) == 1 and candidate.next in _HEADS


def is_top_n(candidate: Candidate) -> bool:
    """Whether it is part of a metric's name: `top 5 error`."""
    return candidate.prev.lower() == "top" and candidate.next in _METRIC_HEADS


def is_record(candidate: Candidate) -> bool:
    """Whether it is a long run of digits without grouping, as records are numbered."""
    text = candidate.text
    if len(text) < _LONG or not text.isdecimal() or text.endswith("000"):
        return False
    return candidate.unit.kind is UnitKind.NONE
