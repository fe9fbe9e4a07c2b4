"""The metadata at the head of a page, as far as a reader gets to see it.

It is YAML, and read as YAML. The site generator reads it too, by an older version of the language
and with all of its liberties, so what the two might read differently is refused: what a reader is
shown must be in the file in exactly these words, where its numbers can be found.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import yaml

from source_discipline.text.days import day
from source_discipline.text.document import Document, Span
from source_discipline.text.errors import ProjectErrors
from source_discipline.text.yaml_file import DataPath, YamlFile, read_yaml

SHOWN = frozenset(
    ("title", "description", "kind", "summary", "subtitle", "author", "tags", "status")
)
"""The entries that templates print; they are plain text."""
MACHINES = frozenset(
    """
    alias boost canonical canonical_url comments created creation_date date hide icon image lang
    layout level modified nav_order next_review order published redirect_from redirects reviewed
    revision_date robots search sidebar_position slug template toc_depth updated weight
    """.split()
)
"""The entries that no template prints, or only as the days of the page itself."""
REVIEWS = ("reviewed", "next_review")
_FRONT_MATTER = re.compile(
    r"\A---[ \t\r]*\n(?P<body>.*?)^(?:---|\.\.\.)[ \t\r]*(?:\n|\Z)", re.S | re.M
)
_PLAIN_HEAD = re.compile(r"[ ]{0,3}([A-Za-z0-9_-]+):")
"""What the generator reads as metadata at the top of a page that has no head."""
_BLOCK_HEADER = re.compile(r"[|>][-+1-9]*[ \t]*(?:#[^\n]*)?\r?\n")
_PLAIN_NUMBER = re.compile(r"[1-9]\d*(?:\.\d+)?")
_CACHED = 16


class Fault(NamedTuple):
    """What cannot be read, or could be read in two ways."""

    span: Span
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class ReviewDate:
    """A review date as written; `date` is None where it is not a calendar date."""

    text: str
    span: Span
    date: date | None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the head of a page says."""

    span: Span
    """All of it, including its fences; empty where a page has none."""
    readable: bool = True
    shown: Mapping[str, str] = field(default_factory=dict)
    """The texts that are shown, by their names."""
    spans: tuple[Span, ...] = ()
    """Where everything that may be shown is, without quotes."""
    texts: frozenset[str] = frozenset()
    """All that may be shown, each on one line."""
    reviews: Mapping[str, ReviewDate] = field(default_factory=dict)
    """The entries `reviewed` and `next_review`."""
    faults: tuple[Fault, ...] = ()

    @property
    def title(self) -> str:
        """The page's title on one line, or nothing."""
        return " ".join(self.shown.get("title", "").split())

    @property
    def description(self) -> str:
        """What the page is about, on one line, or nothing."""
        return " ".join(self.shown.get("description", "").split())


NO_HEAD = Metadata(Span(0, 0))


@lru_cache(_CACHED)
def metadata(text: str) -> Metadata:
    """Read the front matter of a page."""
    found = _FRONT_MATTER.match(text)
    if not found:
        plain = _PLAIN_HEAD.match(text)
        return Metadata(NO_HEAD.span, faults=(_taken(plain),)) if plain else NO_HEAD
    span, head = Span(0, found.end()), Document("", text[: found.end("body")])
    try:
        record = read_yaml(head)
    except ProjectErrors as group:
        fault = group.errors[0]
        offset = head.offset(fault.line, fault.column)
        fault_there = Fault(Span(offset, offset), fault.message, fault.help)
        return Metadata(span, readable=False, faults=(fault_there,))
    if not isinstance(record.data, dict):
        fault_there = Fault(span, "the front matter has no entries", "write `title: …` in it")
        return Metadata(span, readable=False, faults=(fault_there,))
    return _metadata(span, record)


def is_for_machines(name: str) -> bool:
    """Whether readers never see an entry, which a plugin of the site may have added."""
    return name in MACHINES or name.startswith("git_")


def _taken(line: re.Match[str]) -> Fault:
    message = f"the site generator takes `{line[1]}:` for metadata, and the line is not shown"
    return Fault(Span(*line.span(1)), message, "begin the page with a blank line, or with `---`")


def _metadata(span: Span, record: YamlFile) -> Metadata:
    shown = {
        path: at
        for path, at in record.scalars()
        if path[0] in SHOWN or not (is_for_machines(str(path[0])) or _is_switch(record.at(path)))
    }
    return Metadata(
        span,
        shown={str(p[0]): str(record.at(p)) for p in shown if len(p) == 1 and p[0] in SHOWN},
        texts=frozenset(" ".join(str(record.at(path)).split()) for path in shown),
        spans=tuple(_content(record.document.text, at) for at in shown.values()),
        reviews={
            str(path[0]): _review(record.document.text, at)
            for path, at in record.scalars()
            if path[0] in REVIEWS and at.start < at.end
        },
        faults=tuple(_faults(record, shown)),
    )


def _faults(record: YamlFile, shown: Mapping[DataPath, Span]) -> Iterator[Fault]:
    for path, at in shown.items():
        name, written = path[0], record.document.text[slice(*at)]
        value = record.at(path)
        if name not in SHOWN and _PLAIN_NUMBER.fullmatch(written):
            continue
        if not isinstance(value, str) or (written == value and _means_more(written)):
            message = f"`{name}` is not plain text"
            yield Fault(at, message, "put it in quotes, or delete an empty entry")
        elif _plain(written).split() != value.split():
            message = f"`{name}` is not written exactly as readers will see it"
            yield Fault(at, message, "write it as one plain string, without escapes")


def _is_switch(value: object) -> bool:
    return value is None or isinstance(value, bool)


def _means_more(written: str) -> bool:
    """Whether the site generator takes a text without quotes for a number, a date or the like."""
    patterns = yaml.SafeLoader.yaml_implicit_resolvers.get(written[:1], ())
    return any(pattern.match(written) for _, pattern in patterns)


def _content(text: str, at: Span) -> Span:
    """A scalar's span without its quotes, or without the line that announces a block."""
    if header := _BLOCK_HEADER.match(text, *at):
        return Span(header.end(), at.end)
    quoted = text[at.start : at.start + 1] in {"'", '"'}
    return Span(at.start + quoted, at.end - quoted)


def _plain(written: str) -> str:
    inner = written[slice(*_content(written, Span(0, len(written))))]
    return inner.replace("''", "'") if written.startswith("'") else inner


def _review(text: str, at: Span) -> ReviewDate:
    """A date in quotes, or in another form, would be text or a number to the site generator."""
    return ReviewDate(text[slice(*at)], at, day(text[slice(*at)]))
