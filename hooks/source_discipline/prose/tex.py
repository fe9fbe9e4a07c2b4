"""Formulas between dollar signs where a site does not render them: read as what they say.

`$1.2\\times10^6$` is 1.2 × 10^6, not money; `$100.9\\ \\text{mW}$` is 100.9 mW.
"""

import re
from collections.abc import Iterator

from source_discipline.prose.inline import Edit
from source_discipline.text.punctuation import JOINER

_FORMULA = re.compile(
    r"(?<![\\$\w])\$"
    r"(?P<inside>[^\s$](?:[^$\n]{0,300}[^\s$\\])?|[ ][A-Za-z\\][^$\n]{1,300}[ ])"
    r"\$(?![\d$])"
)
_TELLS = re.compile(r"[\\^_={]|\A[\d.,]+\Z")
"""What no stretch between two sums of money has."""
_COMMAND = re.compile(r"\^\{[^{}$]*\}|\\(?:[A-Za-z]+|[ ,;:!%{}])|[{}~]")
_IN_NUMBER = re.compile(r"[\d,.]{2}")
_SIGNS = {
    "\\times": "×", "\\cdot": "·", "\\pm": "±", "\\approx": "≈", "\\sim": "~", "\\leq": "≤",
    "\\le": "≤", "\\geq": "≥", "\\ge": "≥", "\\lt": "<", "\\gt": ">", "\\%": "%",
}  # fmt: skip


def formula_edits(text: str) -> Iterator[Edit]:
    """The edits that leave of each formula what it says, in order."""
    if "$" not in text:
        return
    for found in _FORMULA.finditer(text):
        if _TELLS.search(found["inside"]):
            start, end = found.span()
            yield Edit(start, start + 1, " ")
            yield from _commands(text, start + 1, end - 1)
            yield Edit(end - 1, end, " ")


def _commands(text: str, start: int, end: int) -> Iterator[Edit]:
    for found in _COMMAND.finditer(text, start, end):
        written, size = found.group(), found.end() - found.start()
        if written in "{}":
            around = text[found.start() - 1] + text[found.end() : found.end() + 1]
            yield Edit(*found.span(), JOINER if _IN_NUMBER.fullmatch(around) else " ")
        elif written in _SIGNS:
            yield Edit(*found.span(), _SIGNS[written].ljust(size, JOINER))
        elif written[0] != "^":
            yield Edit(*found.span(), " " * size)
