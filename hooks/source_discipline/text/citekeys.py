"""Citation keys: which there may be, how a text names one, and what files and addresses call it.

BibTeX and biblatex leave nearly every character to a key. A text names it as pandoc does, bare or
in braces. A file and an address have to be spelled with fewer characters.
"""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from urllib.parse import quote

ALLOWED = r"[^\s\"@',\\#{}~%`\[\]<>|\x00-\x1f\x7f\ue000-\uf8ff]"
"""A character of a key: not what BibTeX, biblatex or Markdown takes for a sign of its own."""
BARE = r"\w(?:\w|[:.+/&?-](?=\w)|[:/](?=/))*"
"""A key without braces around it: a sign in it has a letter or a digit on each side."""
_LEGAL = re.compile(rf"{ALLOWED}+")
_BARE = re.compile(BARE)
_UNFIT = re.compile(r"[^\w-]")


def legal(key: str) -> bool:
    """Whether BibTeX, biblatex and a text can all name the key."""
    return _LEGAL.fullmatch(key) is not None


def named(key: str) -> str:
    """How a text names a key: `@smith2020`, `@{doi:10.1/(95)x}`."""
    return f"@{key}" if _BARE.fullmatch(key) else f"@{{{key}}}"


def file_stem(key: str) -> str:
    """The name of a source's file in the ledger, without its ending: `doi%3A10.1%2Fx`.

    What is not a letter, a digit, `_`, `-` or `.` is encoded as in an address, and so is a point at
    the beginning; no key leads out of the folder or hides its file.
    """
    stem = quote(key, safe="").replace("~", "%7E")
    return f"%2E{stem[1:]}" if stem.startswith(".") else stem


def label(key: str) -> str:
    """A key as footnotes and cards call it, of letters, digits, `_` and `-` alone."""
    return _UNFIT.sub(lambda sign: f"-x{ord(sign[0]):x}-", key)


def nearest_key(key: str, known: Iterable[str]) -> str:
    """The known key that was probably meant, whatever its case; empty where none is near."""
    folded = {each.casefold(): each for each in known}
    close = get_close_matches(key.casefold(), folded, n=1)
    return folded[close[0]] if close else ""
