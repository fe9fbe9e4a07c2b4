"""Names of facts, `citekey#id`, and where a text shows their values."""

import re
from collections.abc import Iterator

from source_discipline.text.citekeys import ALLOWED

FACT = re.compile(rf"{ALLOWED}+#[a-z0-9]+(?:-[a-z0-9]+)*")
SHOWN = re.compile(rf"\{{(?P<fact>{FACT.pattern})\}}|`(?P<code>[^`]*)`")


def fact_names(text: str) -> Iterator[str]:
    """The names of the facts whose values a text shows; a text may be such a name itself."""
    if FACT.fullmatch(text):
        yield text
    yield from (found["fact"] for found in SHOWN.finditer(text) if found["fact"])
