"""Word lists: what the grammar of numbers knows by name. One per file; `#` starts a comment.

The lists beside this file are of any English text. What a field or a site adds to some of them
comes with the vocabulary in force (`vocabulary.in_force`).
"""

from collections.abc import Iterator
from pathlib import Path

from source_discipline.vocabulary.in_force import current

FOLDER = Path(__file__).parent


def lines(name: str) -> Iterator[str]:
    """The lines of a list, in order, and then what the vocabulary in force adds to them."""
    yield from stripped((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
    yield from current().added(name)


def stripped(text: str) -> Iterator[str]:
    """The lines of a list's file, without comments and blank lines."""
    for line in text.splitlines():
        # A comment needs a space after its mark, so that "#" itself can be an entry.
        entry = line.split("# ", 1)[0].strip()
        if entry:
            yield entry


def words(name: str) -> frozenset[str]:
    """The words of a list; a line may contain several, separated by white space."""
    return frozenset(word for line in lines(name) for word in line.split())


def groups(name: str) -> dict[str, tuple[str, ...]]:
    """A list of lines such as `more-than: over, above`, as phrases by the word before the colon."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines(name):
        key, _, phrases = line.partition(":")
        found[key] = (*found.get(key, ()), *(phrase.strip() for phrase in phrases.split(",")))
    return found


def word_groups(name: str) -> dict[str, frozenset[str]]:
    """A list of lines such as `eras: BC AD`, as words by the word before the colon."""
    found: dict[str, frozenset[str]] = {}
    for line in lines(name):
        key, _, rest = line.partition(":")
        found[key] = found.get(key, frozenset()) | frozenset(rest.split())
    return found
