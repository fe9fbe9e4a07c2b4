"""YAML of the site generator: read for its texts, whatever tags and anchors it has.

The generator decides what a configuration may hold; here only its lists, mappings and scalars are
of interest. A scalar keeps its place, so that what is wrong with a text is told at its own line.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import yaml

from source_discipline.text.document import Document
from source_discipline.text.errors import ProjectErrors, UnreadableFile
from source_discipline.text.yaml_events import TOO_DEEP, YamlFault, tree


class Scalar(NamedTuple):
    """A single value without its quotes, and where it is."""

    text: str
    path: str = ""
    line: int = 1
    column: int = 1
    is_text: bool = True
    """Whether it is no number, date or truth value."""


class Key(str):
    """The name of an entry, which in a navigation is a title, and where it is."""

    scalar: Scalar


Node = Scalar | Sequence["Node"] | Mapping[str, "Node"]


def read_site_yaml(document: Document) -> Mapping[str, Node]:
    """The entries of a configuration; empty where it has none. Raises `ProjectErrors`."""
    try:
        found = _Reader(document.path).node(tree(document.text))
    except RecursionError:
        raise _fault(document, YamlFault(0, TOO_DEEP)) from None
    except YamlFault as fault:
        raise _fault(document, fault) from None
    return found if isinstance(found, Mapping) else {}


def _fault(document: Document, fault: YamlFault) -> ProjectErrors:
    line, column = document.position(fault.offset)
    error = UnreadableFile(document.path, line, column, fault.message, fault.help)
    return ProjectErrors([error])


class _Reader:
    """Reads each node once, as often as an alias repeats it."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._read: dict[int, Node] = {}

    def node(self, node: yaml.Node | None) -> Node:
        if node is None:
            return ()
        if id(node) not in self._read:
            self._read[id(node)] = ()  # an alias of what it is part of has no end
            self._read[id(node)] = self._node(node)
        return self._read[id(node)]

    def _node(self, node: yaml.Node) -> Node:
        if isinstance(node, yaml.MappingNode):
            return {self.key(key): self.node(value) for key, value in node.value if _is_word(key)}
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.node(each) for each in node.value)
        return self.scalar(node)

    def scalar(self, node: yaml.Node) -> Scalar:
        mark, text = node.start_mark, node.tag == "tag:yaml.org,2002:str"
        return Scalar(node.value, self._path, mark.line + 1, mark.column + 1, text)

    def key(self, node: yaml.Node) -> Key:
        key = Key(node.value)
        key.scalar = self.scalar(node)
        return key


def _is_word(key: yaml.Node) -> bool:
    return isinstance(key, yaml.ScalarNode)


def scalars(node: Node) -> Iterator[tuple[tuple[str, ...], Scalar]]:
    """Every single value below a node, with the keys that lead to it."""
    yield from _scalars(node, (), set())


def _scalars(
    node: Node, keys: tuple[str, ...], seen: set[int]
) -> Iterator[tuple[tuple[str, ...], Scalar]]:
    if isinstance(node, Scalar):
        yield keys, node
    elif id(node) not in seen:
        seen.add(id(node))
        inside = node.items() if isinstance(node, Mapping) else (("", each) for each in node)
        for key, value in inside:
            yield from _scalars(value, (*keys, key) if key else keys, seen)
