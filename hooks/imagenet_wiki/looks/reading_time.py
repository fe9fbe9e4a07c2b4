"""How long a page takes to read: its running text, not its tables, drawings and references."""

import re

WORDS_A_MINUTE = 230
"""What adults read of English prose, on average."""
LONG = 5
"""Minutes; a shorter page does not say how long it takes."""

_PROSE = re.compile(r"<(?P<name>p|li|dd)\b[^<>]*>(?P<text>.*?)</(?P=name)>", re.DOTALL)
_REFERENCES = '<div class="footnote">'
_TAG = re.compile(r"<[^<>]*>")


def minutes(html: str) -> int:
    """Whole minutes for the content of a page, or 0 for a short one."""
    prose = " ".join(each["text"] for each in _PROSE.finditer(html.partition(_REFERENCES)[0]))
    taken = round(len(_TAG.sub("", prose).split()) / WORDS_A_MINUTE)
    return taken if taken >= LONG else 0
