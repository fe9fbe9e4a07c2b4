"""Names for the anchors of headings: forty links called "Permanent link" are useless in a list."""

import re
from html import escape

from imagenet_wiki.looks.tables import plain_text

_HEADING = re.compile(
    r"(<h[1-6]\b[^<>]*>)(?P<text>(?:(?!</h[1-6]>).)*?)"
    r"<a class=\"headerlink\" href=\"(?P<href>[^\"]*)\" title=\"[^\"]*\">(?P<sign>.*?)</a>",
    re.DOTALL,
)


def with_heading_names(html: str) -> str:
    """Each heading's anchor is named after its heading."""

    def named(found: re.Match[str]) -> str:
        name = escape(f"Link to this section: {plain_text(found['text'])}")
        return (
            f"{found[1]}{found['text']}"
            f'<a class="headerlink" href="{found["href"]}" aria-label="{name}">{found["sign"]}</a>'
        )

    return _HEADING.sub(named, html)
