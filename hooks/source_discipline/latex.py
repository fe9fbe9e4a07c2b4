"""LaTeX of bibliography fields as plain Unicode text."""

import re

from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

_DECODER = LatexNodes2Text(strict_latex_spaces=True)
_SPACE = re.compile(r"[\s\u00a0]+")
_MARKUP = re.compile(r"[\\$~%]|--|``|''")


def plain_text(latex: str) -> str:
    """The text without mark-up: accents composed, braces and commands gone, spaces single."""
    text = latex
    if _MARKUP.search(latex):
        # A percent sign starts a comment in LaTeX, but no BibTeX field has comments.
        guarded = re.sub(r"(?<!\\)%", r"\\%", latex)
        text = str(_DECODER.latex_to_text(guarded))
    return _SPACE.sub(" ", text.replace("{", "").replace("}", "")).strip()


def address(latex: str) -> str:
    r"""A URL or DOI as it is typed into a browser: `\_` and the like without the backslash."""
    return re.sub(r"\\([_%&#~$])", r"\1", latex).strip("{} \n")
