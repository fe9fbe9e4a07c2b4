"""What the site generator is told, as far as the check depends on it.

Which files it publishes, what renders text from elsewhere into a page, and which texts a reader
gets from the configuration itself.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, reduce
from pathlib import Path, PurePosixPath

from source_discipline.text.document import Document
from source_discipline.text.errors import ProjectErrors, UnresolvedName
from source_discipline.text.files import load_document
from source_discipline.text.site_yaml import Node, Scalar, read_site_yaml

NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
"""What a configuration may be called; the first that is there is read."""
_HIDDEN = (".*", "/templates/")
"""What the generator leaves out before it is told anything."""


@dataclass(frozen=True, eq=False)
class SiteConfiguration:
    """The configuration of a site; empty where a project has none."""

    data: Mapping[str, Node] = field(default_factory=dict)
    documents: tuple[Document, ...] = ()
    """The file, and those that it inherits from."""

    def leaves_out(self, path: str) -> bool:
        """Whether the file with this path below the folder of pages is not published."""
        return any(left_out(path) for left_out in self._left_out)

    @cached_property
    def _left_out(self) -> tuple[Callable[[str], bool], ...]:
        excluded, drafts = self._lines("exclude_docs"), self._lines("draft_docs")
        found = [_matching([*_HIDDEN, *excluded]) if excluded else _is_hidden]
        return (*found, _matching(drafts)) if drafts else tuple(found)

    def _lines(self, key: str) -> list[str]:
        value = self.data.get(key)
        return value.text.splitlines() if isinstance(value, Scalar) else []

    @cached_property
    def renderers(self) -> frozenset[str]:
        """The names of the plugins and Markdown extensions in use."""
        named = (self.data.get(key, ()) for key in ("plugins", "markdown_extensions"))
        return frozenset(name for node in named for name in _names(node))


def _names(node: Node) -> Iterator[str]:
    """The names in a list, each alone or with what is chosen for it."""
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Mapping):
        yield from node
    else:
        for each in node:
            yield from _names(each)


def _is_hidden(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return parts[0] == "templates" or any(part[0] == "." for part in parts)


def _matching(lines: Iterable[str]) -> Callable[[str], bool]:
    """By the library that the generator uses; most sites leave out nothing and do without."""
    from pathspec.gitignore import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines).match_file


def load_site(root: Path, name: str = "") -> SiteConfiguration:
    """Read the configuration of the site at `root`. Raises `ProjectErrors`."""
    found = name or next((each for each in NAMES if (root / each).exists()), "")
    documents = tuple(_documents(root / found, root)) if found else ()
    return SiteConfiguration(reduce(_merged, map(_read, reversed(documents)), {}), documents)


def _documents(file: Path, root: Path) -> Iterator[Document]:
    """The file, and those that it inherits from, one after the other."""
    known = {file.resolve()}
    while True:
        document = load_document(file, root if file.is_relative_to(root) else None)
        yield document
        above = _read(document).get("INHERIT")
        if not isinstance(above, Scalar):
            return
        file = file.parent / above.text
        if file.resolve() in known or not file.exists():
            message = f"there is no other configuration at `{above.text}` to inherit from"
            raise ProjectErrors([UnresolvedName(above.path, above.line, above.column, message)])
        known.add(file.resolve())


def _merged(below: Mapping[str, Node], above: Mapping[str, Node]) -> dict[str, Node]:
    """Both, as the generator merges them: mappings key by key, all else replaced."""
    merged = {**below, **above}
    for key in below.keys() & above.keys():
        first, second = below[key], above[key]
        if isinstance(first, Mapping) and isinstance(second, Mapping):
            merged[key] = _merged(first, second)
    return merged


@lru_cache(4)
def _read(document: Document) -> Mapping[str, Node]:
    """One check asks several times: for its pages, for its texts, for what it depends on."""
    return read_site_yaml(document)
