"""Numbers of a bibliography: entries, citations in brackets and in words, volumes, marks."""

import re
from functools import lru_cache

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.units import UnitKind
from source_discipline.text.days import MONTH_OF
from source_discipline.text.punctuation import CLOSING, OPENING
from source_discipline.vocabulary import words

_YEARS = re.compile(r"\d{4}[a-z]?(?:[,;]\s+(?:\d{4}[a-z]?|in press))*(?:,\s+p{1,2}\.?\s.*)?\Z")
_AUTHOR_YEAR = re.compile(
    r"""
      \b([A-Z][\w'’-]+)(?:\ et\ al\.?|\ (?:and|&)\ (?:[A-Z][\w'’-]+|colleagues))?,?
      \ (?:(?:1[5-9]|20)\d\d[a-z]?)(?![\w%])(?:,\ (?:(?:1[5-9]|20)\d\d[a-z]?)(?![\w%]))*
    """,
    re.VERBOSE,
)
_SEASONS = {"spring", "summer", "fall", "autumn", "winter", "early", "mid", "late", "year"}
LATEST = 2035
"""What is cited has appeared; `(None, 2049)` is a pair of values."""
_MONTHS = {name.lower() for name in MONTH_OF}
_NO_AUTHORS = words("function_words") | _MONTHS | _SEASONS | {"none", "null", "total"}
_BRACKETED = re.compile(r"\[[1-9]\d{0,2}(?:\s*[,;–-]\s*[1-9]\d{0,2})*\](?!\()")
_BRACKET_REACH = 24
_PAGES = re.compile(
    r",\s{1,3}\d{1,5}(?:[-–]\d{1,5})?\.\s{1,3}(?:https?://(?:dx\.)?doi\.org/|doi:)", re.IGNORECASE
)
_PAGES_REACH = 12
_RAISED = re.compile(r"<sup>\s*(?:<a\b[^<>]*>|\[)?\Z")
_TAG_REACH = 300
_PERSON = re.compile(r"(?:Ma?c|De|Di|Du|La|Le|Van|Von|Fitz|O['’])[A-Z]|\w+-[A-Z][a-z]+\Z|[A-Z]\Z")
_FOLLOWED_BY_YEAR = {"al", "colleagues", "others", "coworkers", "co-workers", "co-authors", "ibid"}
_PAREN_REACH = 120
_ISSUE = re.compile(r"\(\d{1,4}(?:[-–]\d{1,4})?\)")
_VOLUME = re.compile(r"\d\(\Z")
_PAGED = re.compile(r"(?:\(\d{1,4}(?:[-–]\d{1,4})?)?\)(?::\s?\d|,\s\d{1,5}[-–]\d)")
_MARK = re.compile(r"^[ \t>*+-]*\[(\d{1,3})\](?::?[ \t]|[ \t]*$)|\[(\d{1,3})\]\]?\(", re.MULTILINE)
_KEPT = 8
_ENTRY = re.compile(
    r"""
      \s*(?:\[?\d{1,3}[\].)]\s+)?
      (?: # Lee, J., & Park, S. (2019) ...
          [^\W\d_][\w'’-]+(?:\ [^\W\d_][\w'’-]+){0,2},\s+(?:[A-Z]\.[\s,;&-]*)+.{0,300}?\(?\d{4}
          # Winner, Langdon. 1980.
        | [A-Z][\w'’-]+,\s[A-Z][\w'’-]+.{0,120}?\.\s\d{4}[a-z]?\.
          # Name of a Group. (2020, May 6).
        | .{3,150}?\.\s\(\d{4}[a-z]?(?:,\s[A-Z][a-z]+(?:\s\d{1,2})?)?\)\.
          # J. Lee, "Title", Proc. ..., 2019.
        | (?:[A-Z]\.\s){1,3}[A-Z][\w'’-]+,.{0,300}?\b
          (?:\d{4}\)?\.?\s*\Z|pp?\.|vol\.|doi|arXiv|Proc)
          # Lee J, Park S. Title. Journal. 2014;12(3):45-67.
        | [A-Z][\w'’-]+\s[A-Z]{1,3}[,.].{0,300}?\b\d{4}[^.;]{0,12};\s?\d
      )
    """,
    re.VERBOSE | re.DOTALL,
)
_ENTRY_REACH = 500
_BIBLIOGRAPHY = re.compile(
    r"\b(?:references?|bibliography|literature|works cited|sources|reading)\b", re.IGNORECASE
)


def is_entry(text: str) -> bool:
    """Whether a block is an entry of a bibliography, by its beginning.

    What cites a source states something, and is not an entry itself.
    """
    return "[@" not in text and _ENTRY.match(text[:_ENTRY_REACH].rstrip()) is not None


def lists_sources(heading: str) -> bool:
    """Whether a heading is for bibliography entries."""
    return _BIBLIOGRAPHY.search(heading) is not None


def in_entry(candidate: Candidate) -> bool:
    """Whether it is in a bibliography entry, and counts or measures nothing there."""
    numeral = candidate.numeral
    if not candidate.segment.entry or numeral.percent or numeral.grouped or numeral.magnitude:
        return False
    return candidate.unit.kind in (UnitKind.NONE, UnitKind.NOUN)


def precedes_identifier(candidate: Candidate) -> bool:
    """Whether it names the pages before a DOI: `Harbor Press, 1–15. https://doi.org/...`."""
    text, start = candidate.segment.text, candidate.start
    low = max(0, start - _PAGES_REACH)
    comma = text.rfind(",", low, start)
    found = _PAGES.match(text, comma) if comma >= 0 else None
    return found is not None and found.end() > candidate.end


def is_bracketed(candidate: Candidate) -> bool:
    """Whether it is in a numeric citation: `[12]`, `[3, 5-7]`, with a list of sources to match.

    Without an entry or a link of that number, brackets hold what the text says: `CI [13, 99]`.
    """
    text, start = candidate.segment.text, candidate.start
    low = max(0, start - _BRACKET_REACH)
    if "[" not in text[low:start] or candidate.numeral.spelled or candidate.integer <= 0:
        return False
    found = _BRACKETED.match(text, text.rindex("[", low, start))
    if found is None or found.end() <= candidate.end:
        return False
    return candidate.integer in _marks(text)


@lru_cache(_KEPT)
def _marks(text: str) -> frozenset[int]:
    """The numbers under which a document lists its sources, or links to them."""
    return frozenset(int(found[1] or found[2]) for found in _MARK.finditer(text))


def is_citation_year(candidate: Candidate) -> bool:
    """Whether it is in a textual citation: `(2012)`, `(Lee et al., 2012, p. 3)`."""
    if len(candidate.text) != len("2012") or not 1000 <= candidate.integer <= LATEST:
        return False
    if candidate.prev.lower() in ("al", "al."):
        return candidate.unit.kind is not UnitKind.PLURAL
    inside = _parenthesis(candidate)
    if inside is None:
        return False
    if _YEARS.match(inside):
        return _may_be_author(candidate)
    named = (f for f in _AUTHOR_YEAR.finditer(inside) if f[1].lower() not in _NO_AUTHORS)
    return any(candidate.text in found[0] for found in named)


def _may_be_author(candidate: Candidate) -> bool:
    """Whether the year in parentheses follows a person's name; `PlateNet (2004)` is a date."""
    mask, start = candidate.segment.mask, candidate.start
    before = mask[max(0, start - _PAREN_REACH) : mask.rfind("(", 0, start)].split()
    word = before[-1].strip(OPENING + CLOSING) if before else ""
    word = word.removesuffix("’s").removesuffix("'s")
    if not word[:1].isalpha() or word.lower() in _FOLLOWED_BY_YEAR:
        return True
    return word[0].isupper() and (word[1:].islower() or _PERSON.match(word) is not None)


def _parenthesis(candidate: Candidate) -> str | None:
    """The text in the parentheses around it, if they are near."""
    mask, start, end = candidate.segment.mask, candidate.start, candidate.end
    first, last = candidate.segment.span
    low = max(first, start - _PAREN_REACH)
    before = mask[low:start]
    if "(" not in before or before.rindex("(") < before.rfind(")"):
        return None
    opening = low + before.rindex("(")
    closing = mask.find(")", end, min(last, end + _PAREN_REACH))
    return " ".join(mask[opening + 1 : closing].split()) if closing >= 0 else None


def is_volume(candidate: Candidate) -> bool:
    """Whether it is a volume with its issue, or the issue: `109(1)`, in an entry or before pages.

    `12(3) layers` is something else.
    """
    volume = candidate.after[:1] == "(" and _ISSUE.match(candidate.after)
    if not volume and not (candidate.before[-1:] == "(" and _VOLUME.search(candidate.before)):
        return False
    mask, end = candidate.segment.mask, candidate.end
    return candidate.segment.entry or _PAGED.match(mask, end) is not None


def is_raised_mark(candidate: Candidate) -> bool:
    """Whether it is a raised mark after a word, as of a footnote: `claim<sup>3</sup>`."""
    text, start = candidate.segment.text, candidate.start
    if text[start - 1 : start] != ">":
        return False
    raised = _RAISED.search(text, max(0, start - _TAG_REACH), start)
    return raised is not None and not text[raised.start() - 1 : raised.start()].isdigit()
