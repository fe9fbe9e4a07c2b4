"""Numbers that number: `(1)`, `2)`, the number of a heading, a title that is only a number."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.kinds.cited import is_in_cited_text
from source_discipline.numbers.plurals import is_plural
from source_discipline.text.document import Span
from source_discipline.text.punctuation import OPENING
from source_discipline.vocabulary import words

_STRONG = re.compile(r"(\*\*|__)\d{1,2}[.)] [^*_\n]+\1")
_STATEMENTS = words("numbered_statements")
_MARK = re.compile(r"\(?(\d{1,2}\))")
_KEPT = 4
_LARGEST = 60
_DASHES = (["-"], ["–"], ["—"])
_PAREN_REACH = 200
_LINE_REACH = 1000
_TO_MARK = re.compile(r"\)[-–—]\(\d{1,2}\)")
_FROM_MARK = re.compile(r"\(\d{1,2}\)[-–—]\(\Z")
_HEADING = re.compile(r"\d+(?:\.\d+)*[.:)]?(?=\s+[A-Z\"'“‘\ufffc]|\s*\Z)")


def is_marker(candidate: Candidate) -> bool:
    """Whether it is a structural marker in or at the beginning of a stretch of text."""
    if candidate.after[:1] == ")" and 0 <= candidate.integer <= _LARGEST:
        if candidate.before[-1:] == "(":
            return not candidate.left or _counts_on(candidate, "(") or _spans_marks(candidate)
        opens = not candidate.before and _opens_nothing(candidate)
        return opens and (not candidate.left or _counts_on(candidate, ""))
    if _numbers_strong(candidate) or _numbers_title(candidate):
        return True
    if candidate.before:
        return candidate.segment.titled and _numbers_heading(candidate)
    if (not candidate.left and _is_escaped(candidate)) or _numbers_statement(candidate):
        return True
    if candidate.after in (".", ")") and _numbers_line(candidate):
        return True
    return candidate.segment.titled and _numbers_heading(candidate)


def _numbers_line(candidate: Candidate) -> bool:
    """Whether it numbers a line of a paragraph: only `1.`, or what follows the number before."""
    mask, start, number = candidate.segment.mask, candidate.start, candidate.integer
    begin = candidate.segment.span.start
    line = max(begin, mask.rfind("\n", begin, start) + 1)
    if not 0 < number <= _LARGEST or mask[line:start].strip(" \t>"):
        return False
    if number == 1:
        return True
    low = max(begin, start - _LINE_REACH)
    return re.search(rf"(?:\A|\n)[ \t>]*{number - 1}[.)]\s", mask[low:start]) is not None


def _numbers_statement(candidate: Candidate) -> bool:
    """Whether it numbers what the paragraph says: `Claim 2. The plates ...`, `Myth 3: ...`."""
    if len(candidate.left) != 1 or candidate.after not in (".", ":") or not candidate.right:
        return False
    word, following = candidate.left[0].lstrip("*_"), candidate.right[0].lstrip(OPENING)
    return word in _STATEMENTS and 0 < candidate.integer <= _LARGEST and following[:1].isupper()


def _numbers_title(candidate: Candidate) -> bool:
    """Whether a title is one of a series: `Check 4: The plates`, `Check 4 — The plates`."""
    if not candidate.segment.titled or len(candidate.left) != 1 or candidate.before:
        return False
    word = candidate.left[0].strip("*_")
    if not (word.isalpha() and word[0].isupper()) or is_plural(word.lower()):
        return False
    parted = candidate.after == ":" or (not candidate.after and candidate.right[:1] in _DASHES)
    return parted and 0 <= candidate.integer <= _LARGEST and not is_in_cited_text(candidate)


def _numbers_strong(candidate: Candidate) -> bool:
    """Whether it numbers a paragraph in bold used as a heading: `**4. The plates**`."""
    if candidate.left or candidate.after not in (".", ")"):
        return False
    (first, last), text = candidate.segment.span, candidate.segment.text
    return _STRONG.fullmatch(text[first:last].strip()) is not None


def _is_escaped(candidate: Candidate) -> bool:
    """Whether a paragraph begins with `1\\.`, which is written so as to make no list."""
    text, end = candidate.segment.text, candidate.end
    return text[end : end + 2] in ("\\.", "\\)") and text[end + 2 : end + 3].isspace()


def _counts_on(candidate: Candidate, opening: str) -> bool:
    """Whether it is one of the marks `(1) ... (2) ...`, which begin with one and leave out none."""
    number, start = candidate.integer, candidate.start
    marks = _marks(candidate.segment.mask, candidate.segment.span)
    if number < 2:
        return any(place > start for place in marks.get(f"{opening}{number + 1})", ())[-1:])
    first, before = marks.get(f"{opening}1)", ()), marks.get(f"{opening}{number - 1})", ())
    return any(place < start for place in first[:1]) and any(p < start for p in before[:1])


@lru_cache(_KEPT)
def _marks(mask: str, span: Span) -> Mapping[str, Sequence[int]]:
    """Where the marks of a stretch are, with the parenthesis before the number and without."""
    found: dict[str, list[int]] = defaultdict(list)
    for mark in _MARK.finditer(mask, *span):
        found[mark.group()].append(mark.start())
        found[mark[1]].append(mark.start(1))
    return found


def _spans_marks(candidate: Candidate) -> bool:
    """Whether it is an end of a run of marks: `repeat (2)–(5)`."""
    begins = _FROM_MARK.search(candidate.before) is not None
    return begins or _TO_MARK.match(candidate.after) is not None


def _opens_nothing(candidate: Candidate) -> bool:
    """Whether the parenthesis after it closes none: `2) classify them`."""
    mask, start = candidate.segment.mask, candidate.start
    low = max(candidate.segment.span.start, start - _PAREN_REACH)
    return mask.rfind("(", low, start) <= mask.rfind(")", low, start)


def _numbers_heading(candidate: Candidate) -> bool:
    if candidate.left or candidate.before.strip("#\"'“") or candidate.integer > _LARGEST:
        return False
    mask, end = candidate.segment.mask, candidate.segment.span.end
    line = mask[candidate.start : end].strip(" \t\"'”")
    return _HEADING.match(line) is not None and not candidate.numeral.magnitude
