"""LaTeX of bibliography fields as plain Unicode text."""

import re
from functools import lru_cache

from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

_DECODER = LatexNodes2Text(strict_latex_spaces=True)
_SPACE = re.compile(r"[\s\u00a0]+")
_CACHED = 8192
_MARKUP = re.compile(r"[\\$~%]|--|``|''")


@lru_cache(_CACHED)
def plain_text(latex: str) -> str:
    """The text without markup: accents composed, braces and commands gone, spaces single."""
    text = _decoded(latex) if _MARKUP.search(latex) else latex
    return _SPACE.sub(" ", text.replace("{", "").replace("}", "")).strip()


def _decoded(latex: str) -> str:
    # These two are literal in BibTeX fields, but not in LaTeX.
    guarded = re.sub(r"(?<!\\)([%&])", r"\\\1", latex)
    try:
        return str(_DECODER.latex_to_text(guarded))
    except Exception:
        # The decoder stumbles over commands without their arguments; they are shown as written.
        return latex


def address(latex: str) -> str:
    r"""A URL or DOI as it is typed into a browser: `\_` and the like without the backslash."""
    return re.sub(r"\\([_%&#~$])", r"\1", latex).strip("{} \n")
