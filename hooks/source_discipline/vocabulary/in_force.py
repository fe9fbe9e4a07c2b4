"""The vocabulary in force: the words by which a text is read, chosen by the project at hand.

The grammar of numbers asks for words in some fifty places, and who calls it reads single
sentences as well as whole projects; so the choice is not handed down, but in force for the time of
a call. Whoever is given a project puts its vocabulary in force around what is done with it. Tables
made of words are kept for each vocabulary, so two projects in one process never share one.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import TypeVar, TypeVarTuple

from source_discipline.vocabulary.about_keys import DEFAULT, AboutKey, Role

_Result = TypeVar("_Result")
_Given = TypeVarTuple("_Given")
_KEPT = 16
"""So many vocabularies keep their tables: of projects that are checked in turn."""
Lists = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """What a project adds to the core's word lists, and the keys of `about` that it uses.

    Made by `vocabulary`, so that equal ones are one object and quickly compared.
    """

    lists: Lists
    """Lines, each with the name of the list they are added to."""
    about: tuple[AboutKey, ...]

    def added(self, name: str) -> Iterator[str]:
        """The lines for one list, in order."""
        return (line for each, lines in self.lists if each == name for line in lines)


@lru_cache(_KEPT)
def vocabulary(lists: Lists, about: tuple[AboutKey, ...]) -> Vocabulary:
    """The one vocabulary of these words and keys."""
    return Vocabulary(lists, about)


CORE = vocabulary((), DEFAULT)
"""What the gate knows by itself, of any text."""
_IN_FORCE = ContextVar("vocabulary", default=CORE)


def current() -> Vocabulary:
    """The vocabulary in force."""
    return _IN_FORCE.get()


@contextmanager
def in_force(chosen: Vocabulary) -> Iterator[None]:
    """Read by these words; not for the body of a generator, which would leave them in force."""
    token = _IN_FORCE.set(chosen)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)


def by_vocabulary(make: Callable[[], _Result]) -> Callable[[], _Result]:
    """Make something of the words in force once, and keep it for as long as they come again."""

    @lru_cache(_KEPT)
    def made(_chosen: Vocabulary) -> _Result:
        return make()

    @wraps(make)
    def kept() -> _Result:
        return made(_IN_FORCE.get())

    return kept


def cached_by_vocabulary(
    size: int,
) -> Callable[[Callable[[*_Given], _Result]], Callable[[*_Given], _Result]]:
    """Keep the answers of a function that depend on the words in force."""

    def decorate(function: Callable[[*_Given], _Result]) -> Callable[[*_Given], _Result]:
        @lru_cache(size)
        def answer(_chosen: Vocabulary, *given: *_Given) -> _Result:
            return function(*given)

        @wraps(function)
        def kept(*given: *_Given) -> _Result:
            return answer(_IN_FORCE.get(), *given)

        return kept

    return decorate


@by_vocabulary
def about_keys() -> dict[str, AboutKey]:
    """The keys of `about` by name, in the order in which readers find them."""
    return {key.name: key for key in current().about}


@by_vocabulary
def _by_role() -> dict[Role, frozenset[str]]:
    keys = current().about
    return {role: frozenset(key.name for key in keys if role in key.roles) for role in Role}


def keys_that_are(role: Role) -> frozenset[str]:
    """The names of the keys with a role."""
    return _by_role()[role]
