"""How the work of reading grows with its size: counted in calls and in characters, not in time.

Each call counts as one step, and so does each character that a pattern passes over, that is
looked through for another, or that is copied.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from source_discipline.prose import mask
from source_discipline.text.closed import ClosedStretches

TIMES = 10
LINEAR = 12
"""Ten times the size is ten times the work in linear time, and a hundred times in quadratic."""
_LOOKING = ("count", "endswith", "find", "index", "rfind", "rindex", "startswith")
_COPYING = ("expandtabs", "lower", "lstrip", "replace", "rstrip", "split", "splitlines", "strip")


class Steps:
    """What has been counted."""

    taken = 0


class Counted(str):
    """A text that counts what is looked through and copied of it."""

    __slots__ = ()

    def __getitem__(self, key: Any) -> str:
        found = super().__getitem__(key)
        Steps.taken += len(found)
        return found


def _looking(name: str) -> Callable[..., Any]:
    plain = getattr(str, name)

    def looking(self: Counted, sought: Any, start: int = 0, end: int = sys.maxsize) -> Any:
        end = min(end, len(self))
        found = plain(self, sought, start, end)
        whole = name in ("count",) or (name.endswith(("find", "index")) and found < 0)
        passed = end - start if whole else found - start if name in ("find", "index") else 1
        Steps.taken += max(1, end - found if name in ("rfind", "rindex") and found >= 0 else passed)
        return found

    return looking


def _copying(name: str) -> Callable[..., Any]:
    plain = getattr(str, name)

    def copying(self: Counted, *given: Any) -> Any:
        Steps.taken += len(self)
        return plain(self, *given)

    return copying


for _name in _LOOKING:
    setattr(Counted, _name, _looking(_name))
for _name in _COPYING:
    setattr(Counted, _name, _copying(_name))


class _Pattern:
    """A pattern that counts the characters that it passes over."""

    def __init__(self, plain: re.Pattern[str]) -> None:
        self.plain, self.pattern, self.flags = plain, plain.pattern, plain.flags

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._counted(self.plain.match(text, start, end), start, start + 1)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._counted(self.plain.fullmatch(text, start, end), start, start + 1)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._counted(self.plain.search(text, start, end), start, min(end, len(text)))

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        for found in self.plain.finditer(text, start, end):
            Steps.taken += found.end() - start
            start = found.end()
            yield found
        Steps.taken += max(0, min(end, len(text)) - start)

    def findall(self, text: str, start: int = 0, end: int = sys.maxsize) -> list[Any]:
        Steps.taken += max(0, min(end, len(text)) - start)
        return self.plain.findall(text, start, end)

    def sub(self, new: Any, text: str) -> str:
        Steps.taken += len(text)
        return self.plain.sub(new, text)

    def split(self, text: str, maxsplit: int = 0) -> list[Any]:
        Steps.taken += len(text)
        return self.plain.split(text, maxsplit)

    @staticmethod
    def _counted(found: re.Match[str] | None, start: int, end: int) -> re.Match[str] | None:
        Steps.taken += max(1, (found.end() if found else end) - start)
        return found


class _Stretches:
    """A pattern of stretches that counts what an opener looks through that is never closed."""

    def __init__(self, plain: re.Pattern[str], openers: Sequence[str]) -> None:
        self.plain, self.openers = plain, re.compile("|".join(openers) or "(?!)", plain.flags)

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        for found in self.plain.finditer(text, start, end):
            in_vain = found.lastgroup and self.openers.match(text, found.start(), end)
            Steps.taken += (min(end, len(text)) if in_vain else found.end()) - start
            start = found.end()
            yield found
        Steps.taken += max(0, min(end, len(text)) - start)


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times as many steps `TIMES` the size takes."""
    work(size)  # what is made once and kept is no cost of the size
    return steps(lambda: work(size * TIMES)) / steps(lambda: work(size))


def steps(work: Callable[[], object]) -> int:
    """How many steps some work takes."""
    with _counting():
        return calls(work)


def calls(work: Callable[[], object]) -> int:
    """How many functions work calls, those of the interpreter too: the same on every machine."""
    Steps.taken, before = 0, sys.getprofile()
    sys.setprofile(_called)
    try:
        work()
    finally:
        sys.setprofile(before)
    return Steps.taken


def _called(frame: object, event: str, argument: object) -> None:
    Steps.taken += event in ("call", "c_call")


@contextmanager
def _counting() -> Iterator[None]:
    """Count in the patterns of all modules of the library, and in every mask."""
    plain = dict(_patterns())
    apply, pattern_of = mask._apply, ClosedStretches._pattern

    def counted(self: ClosedStretches, closing: Sequence[str]) -> _Stretches:
        return _Stretches(pattern_of(self, closing), [self._openers[each] for each in closing])

    ClosedStretches._pattern = counted  # type: ignore[assignment, method-assign]
    mask._apply = lambda *given: Counted(apply(*given))  # type: ignore[assignment]
    for (module, name), pattern in plain.items():
        setattr(sys.modules[module], name, _Pattern(pattern))
    try:
        yield
    finally:
        mask._apply, ClosedStretches._pattern = apply, pattern_of  # type: ignore[method-assign]
        for (module, name), pattern in plain.items():
            setattr(sys.modules[module], name, pattern)


def _patterns() -> Iterator[tuple[tuple[str, str], re.Pattern[str]]]:
    for module in [name for name in sys.modules if name.startswith("source_discipline.")]:
        for name, value in vars(sys.modules[module]).items():
            if isinstance(value, re.Pattern):
                yield (module, name), value
