"""Stretches that run from an opener to its closer, looked for in linear time.

By `<!--.*?-->` alone, each opener that is never closed is a reason to look through all the rest.
Here an opener behind the last closer is known to be none.
"""

import re
import sys
from collections.abc import Iterator, Mapping

_FLAGS = re.DOTALL | re.IGNORECASE | re.MULTILINE
UNSHOWN = {
    r"-->": r"<!--",
    r"</script\s*>": r"<script\b",
    r"</style\s*>": r"<style\b",
}
"""What of HTML no reader sees, by its closer: its opener."""


class ClosedStretches:
    """A pattern of stretches with their closers, and of what else is looked for."""

    def __init__(self, openers: Mapping[str, str], rest: str) -> None:
        """Take what opens each stretch by what closes it; stretches come before the `rest`."""
        self._openers, self._rest = openers, rest
        self._closers = {closer: re.compile(closer, _FLAGS) for closer in openers}
        self._known: dict[tuple[str, ...], re.Pattern[str]] = {}

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """All matches, in order."""
        last = {closer: self._last(closer, text, start, end) for closer in self._openers}
        while True:
            closing = tuple(closer for closer, place in last.items() if place >= start)
            limit = min((last[closer] for closer in closing), default=sys.maxsize)
            for found in self._pattern(closing).finditer(text, start, end):
                start = found.start()
                if start > limit:
                    break
                if found.lastgroup != "opener":
                    yield found
            else:
                return

    def between(self, text: str) -> Iterator[str]:
        """What is left of a text without them."""
        end = 0
        for found in self.finditer(text):
            yield text[end : found.start()]
            end = found.end()
        yield text[end:]

    def _last(self, closer: str, text: str, start: int, end: int) -> int:
        """Where the last closer begins; -1 where there is none."""
        found = self._closers[closer].finditer(text, start, end)
        return max((each.start() for each in found), default=-1)

    def _pattern(self, closing: tuple[str, ...]) -> re.Pattern[str]:
        """What is looked for while only some closers are still to come."""
        if closing not in self._known:
            stretches = (f"{self._openers[closer]}.*?{closer}" for closer in closing)
            opener = f"(?P<opener>{'|'.join(self._openers.values())})"
            self._known[closing] = re.compile("|".join([*stretches, self._rest, opener]), _FLAGS)
        return self._known[closing]
