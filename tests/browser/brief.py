"""A failing browser test says in a screenful what is wrong.

The browser's driver answers with all that is on the page, and a comparison with all that is unlike.
"""

import pytest
from _pytest._code.code import (
    ExceptionRepr,
    ReprEntryNative,
    ReprExceptionInfo,
    ReprFileLocation,
    ReprTraceback,
)

LINES, SAID, CAPTURED, WIDTH = 48, 16, 4, 200
"""At most so many lines in all, of one message, and of each captured stream; and how wide."""


def cut(lines: list[str], most: int) -> list[str]:
    """The first and the last of many lines, each no wider than it should be."""
    narrow = [line if len(line) <= WIDTH else f"{line[:WIDTH]}…" for line in lines]
    if len(narrow) <= most:
        return narrow
    last = most // 3
    left_out = f"… {len(narrow) - most + 1} lines left out …"
    return [*narrow[: most - last - 1], left_out, *narrow[len(narrow) - last :]]


def brief(lines: list[str]) -> list[str]:
    """A failure in few lines: its messages are cut first, then what is still too long."""
    kept: list[str] = []
    message: list[str] = []
    for line in [*lines, ""]:
        if line.startswith("E "):
            message.append(line)
            continue
        kept += [*cut(message, SAID), line]
        message = []
    return cut(kept[:-1], LINES)


def shortened(failure: ExceptionRepr) -> ExceptionRepr:
    """A failure that prints no more than `brief` leaves of it."""
    lines = str(failure).splitlines()
    entry = ReprEntryNative([f"{line}\n" for line in brief(lines)])
    crash = failure.reprcrash
    if crash:
        first = cut(crash.message.splitlines()[:1], 1)
        crash = ReprFileLocation(crash.path, crash.lineno, "".join(first))
    return ReprExceptionInfo(ReprTraceback([entry], None, "native"), crash)


def shorten(report: pytest.TestReport) -> None:
    """Cut a report down in place, where it is of a failure."""
    if report.failed and isinstance(report.longrepr, ExceptionRepr):
        report.longrepr = shortened(report.longrepr)
    if report.failed:
        report.sections = [
            (title, "\n".join(cut(text.splitlines(), CAPTURED))) for title, text in report.sections
        ]
