"""A Markdown extension: the names of references to one footnote are found without a search.

Python-Markdown tries `fnref`, `fnref2`, `fnref3` ... from the first on at each reference, which on
a page with thousands of citations of one source takes most of a minute. The names stay the same.
"""

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

NAME = __name__
_FIRST = re.compile(r"fnref(?=\W)")


class FootnoteNames(Extension):  # type: ignore[misc]
    """Gives the extension for footnotes the next name, where it has given some."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Take over from the extension for footnotes, if it is there; it comes before this one."""
        if "footnote" in md.inlinePatterns:
            _continue_counting(md.inlinePatterns["footnote"].footnotes)


def _continue_counting(footnotes: Any) -> None:
    search = footnotes.unique_ref

    def unique_ref(reference: str, found: bool = False) -> str:
        count = footnotes.found_refs.get(reference, 0) if found else 0
        if not count:
            return str(search(reference, found))
        # Where this name is taken too, by a footnote of the author's, the search goes on from it.
        name = str(search(_FIRST.sub(f"fnref{count + 1}", reference, count=1), found))
        footnotes.found_refs[reference] += 1
        return name

    footnotes.unique_ref = unique_ref


def makeExtension(**options: Any) -> FootnoteNames:
    """How Python-Markdown makes an extension from the name of its module."""
    return FootnoteNames(**options)
