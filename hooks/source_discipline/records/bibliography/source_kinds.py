"""The kinds of sources: what each may be cited for, and how readers know it."""

from typing import NamedTuple


class SourceKind(NamedTuple):
    """One kind of source."""

    label: str
    """The plural name of the kind."""
    purpose: str
    """What they are, and what they are primary for."""
    carries_figures: bool
    """Whether it may be cited for a figure, and not only for views, events and reception."""


UNSORTED = "unsorted"
"""Stands for a kind where an entry has none, which the house style does not allow."""
KINDS = {
    "official-record": SourceKind(
        "Official records",
        "pages, kits and files of the datasets and challenges themselves: primary for their"
        " own counts, terms and results",
        True,
    ),
    "paper": SourceKind(
        "Papers",
        "works cited for what their authors built, counted or measured",
        True,
    ),
    "law": SourceKind(
        "Law",
        "legal texts, primary for what they provide",
        True,
    ),
    "standard": SourceKind(
        "Standards",
        "standards, primary for their own clauses",
        True,
    ),
    "framework": SourceKind(
        "Frameworks",
        "guidance that prescribes; it does not measure",
        True,
    ),
    "survey": SourceKind(
        "Surveys",
        "overviews, primary only for what they counted themselves",
        True,
    ),
    "critique": SourceKind(
        "Critique",
        "interpretation; cited for a reading, never for a count",
        False,
    ),
    "journalism": SourceKind(
        "Journalism",
        "reports, cited for events and never for figures",
        False,
    ),
    "biography": SourceKind(
        "Biography",
        "lives, cited for a life and never for figures",
        False,
    ),
    "encyclopedia": SourceKind(
        "Encyclopedias",
        "overviews by others, never cited for figures",
        False,
    ),
    "course": SourceKind(
        "Courses",
        "teaching material, never cited for figures",
        False,
    ),
    "own-rule": SourceKind(
        "This wiki's own rules",
        "numbers that this wiki sets for itself",
        True,
    ),
    UNSORTED: SourceKind(
        "Other sources",
        "sources of which nobody has recorded a kind",
        True,
    ),
}
"""In the order in which readers find them."""
