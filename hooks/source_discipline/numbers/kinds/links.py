"""Numbers in the label of a link: the number of what it leads to, or a part of its title."""

import re

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.kinds.references import LATEST

_LABEL_REACH = 24
_LABELED_LINK = re.compile(r"\[[A-Za-z]{1,11}[a-rt-z] \d{1,2}\]\(")
_NUMBER_LINK = re.compile(r"\[#?(?P<number>\d{1,9}(?:\.\d{1,9})?)\]\((?P<target>[^()\s]{1,500})\)")
_TITLED_LINK = re.compile(r"\[([^\[\]\n]{5,300})\]\(https?://")
_TITLE_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LINKED_YEAR = re.compile(r"\]|;\s")
_TARGET = re.compile(r"\]\((?!\w+:)[^()\s]{0,200}?(?<!\d)(\d{1,3})(?:\.\w+|/)?\)")
_TITLE_REACH, _SHORTEST_TITLE, _SHORTEST_IN_TITLE = 300, 4, 4


def labels_link(candidate: Candidate) -> bool:
    """Whether a link is labeled with it alone, or with it and one word: `[tweet 1](...)`.

    Alone it is the number of what the link leads to: `[3](#lee)`, `[#41](.../issues/41)`,
    `[[2](https://...)]`.
    """
    text, start = candidate.segment.text, candidate.start
    opening = text.rfind("[", max(0, start - _LABEL_REACH), start)
    if opening < 0:
        return False
    alone = _NUMBER_LINK.match(text, opening)
    if alone:
        cites = text[opening - 1 : opening] == "["
        target = alone["target"]
        return cites or target.startswith("#") or target.endswith(alone["number"])
    return _LABELED_LINK.match(text, opening) is not None


def ends_label(candidate: Candidate) -> bool:
    """Whether a link is labeled with it and leads to a page of its number: `[Set 4](s4.md)`."""
    if candidate.integer < 0 or candidate.before:
        return False
    found = _TARGET.match(candidate.segment.text, candidate.end)
    return found is not None and found[1] == candidate.text


def is_in_linked_title(candidate: Candidate) -> bool:
    """Whether a link to another site has it in its label, which is a work's title, or its year.

    A title is in capitals, `[More Than 10,000 Plates Kept in Order](https://...)`, and a year is
    behind a comma, `[Plates and Halls, 2021](https://...)`.
    """
    text, start = candidate.segment.text, candidate.start
    low = max(candidate.segment.span.start, start - _TITLE_REACH)
    opening = text.rfind("[", low, start)
    if opening < 0:
        return False
    found = _TITLED_LINK.match(text, opening)
    if found is None or found.end(1) < candidate.end:
        return False
    if _LINKED_YEAR.match(text, candidate.end) and text[:start].endswith(", "):
        return len(candidate.text) == len("2012") and 1000 <= candidate.integer <= LATEST
    said = [word for word in _TITLE_WORD.findall(found[1]) if len(word) >= _SHORTEST_IN_TITLE]
    return len(said) >= _SHORTEST_TITLE and all(word[0].isupper() for word in said)
