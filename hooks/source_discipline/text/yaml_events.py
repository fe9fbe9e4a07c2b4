"""YAML as a stream of events, refusing what records must not contain, in plain words."""

import re
from collections.abc import Iterator

import yaml

# libyaml reads some ten times faster; without it the same events come from Python.
_LOADER: type[yaml.CSafeLoader | yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_DEPTH = 40
"""How deeply lists and mappings may be nested; a record has some five levels."""

_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_INDENTING_TAB = re.compile(r"^[ ]*\t", re.MULTILINE)

TOO_DEEP = "the data is nested too deeply"
_TAB_HELP = "indent with spaces"
_ANCHOR_HELP = "write the value out where it is needed"


class YamlFault(Exception):
    """What is wrong with a YAML text, at a character offset."""

    def __init__(self, offset: int, message: str, help: str = "") -> None:
        super().__init__(offset, message, help)
        self.offset = offset
        self.message = message
        self.help = help


def events(text: str) -> Iterator[tuple[int, yaml.Event]]:
    """Offset and event of each scalar, list and mapping in a document. Raises `YamlFault`."""
    _refuse_characters(text)
    depth = 0
    documents = 0
    for offset, event in _parsed(text):
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if documents > 1:
            raise YamlFault(offset, "a second document starts here", "remove `---`")
        if depth > _DEPTH:
            raise YamlFault(offset, TOO_DEEP)
        if isinstance(event, (yaml.NodeEvent, yaml.CollectionEndEvent)):
            _refuse_decoration(event, offset)
            yield offset, event
    if not documents:
        raise YamlFault(0, "this file is empty", "write a record in it, or delete it")


def tree(text: str) -> yaml.Node | None:
    """A document of any tags and anchors, as nodes with their places. Raises `YamlFault`."""
    try:
        found: yaml.Node | None = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        raise _fault(error, len(text)) from None
    except yaml.YAMLError as error:
        raise YamlFault(0, f"this is not YAML: {error}") from None
    except RecursionError:
        raise YamlFault(0, TOO_DEEP) from None
    return found


def _refuse_characters(text: str) -> None:
    if found := _INDENTING_TAB.search(text):
        raise YamlFault(found.end() - 1, "a tab cannot indent YAML", _TAB_HELP)
    if found := _UNPRINTABLE.search(text):
        character = f"U+{ord(found[0]):04X}"
        raise YamlFault(found.start(), f"the character {character} is not allowed in a record")


def _refuse_decoration(event: yaml.Event, offset: int) -> None:
    """Refuse anchors, aliases and tags, with which text no longer says what it means."""
    if isinstance(event, yaml.AliasEvent):
        raise YamlFault(offset, f"`*{event.anchor}` repeats a value by alias", _ANCHOR_HELP)
    if anchor := getattr(event, "anchor", None):
        raise YamlFault(offset, f"`&{anchor}` names a value as anchor", _ANCHOR_HELP)
    if tag := getattr(event, "tag", None):
        shown = tag.replace("tag:yaml.org,2002:", "!!")
        raise YamlFault(offset, f"the tag `{shown}` is not supported", "remove the tag")


def _parsed(text: str) -> Iterator[tuple[int, yaml.Event]]:
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            yield (event.start_mark.index if event.start_mark else 0), event
    except yaml.MarkedYAMLError as error:
        raise _fault(error, len(text)) from None
    except yaml.YAMLError as error:
        raise YamlFault(0, f"this is not YAML: {error}") from None


_PLAIN_WORDS = {
    "mapping values are not allowed": (
        "text without quotes cannot contain a colon and a space",
        "put the text in quotes",
    ),
    "cannot start any token": (
        "text without quotes cannot start with this character",
        "put the text in quotes",
    ),
    "unexpected end of stream": ("this quote is not closed", "close the quote"),
    "expected ',' or ']'": ("this bracket is not closed", "close it, or put the text in quotes"),
    "expected ',' or '}'": ("this brace is not closed", "close it, or put the text in quotes"),
    "expected node content": ("a value is missing here", "write it, or close the bracket"),
    "expected '-' indicator": (
        "this line does not continue the list above",
        "check the indentation of the lines above",
    ),
    "did not find expected key": (
        "this line does not continue the lines above",
        "check the indentation, and the quotes of the line above",
    ),
    "Unicode character escape": (
        "this string contains half of a character",
        "write the character itself",
    ),
    "could not find expected ':'": ("this key has no colon", "write `key: value`"),
}
"""The parser's more common complaints, each as what is wrong and what to do."""


def _fault(error: yaml.MarkedYAMLError, length: int) -> YamlFault:
    problem = error.problem or ""
    # What was never closed is at fault where it opens, not where the file ends.
    unclosed = "unexpected end" in problem or "expected ','" in problem
    mark = (error.context_mark if unclosed else None) or error.problem_mark
    offset = min(mark.index, length) if mark else 0
    for part, (message, help) in _PLAIN_WORDS.items():
        if part in problem:
            return YamlFault(offset, message, help)
    return YamlFault(offset, f"this is not YAML: {problem or error.context}")
