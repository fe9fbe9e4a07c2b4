"""One script for what every page asks for, and no comments in any script of this wiki.

The scripts stand alone: each is a function that is called at once. Comments have lines of their own
or start two spaces after the code; what follows a quotation mark is left as it is.
"""

import re
from collections.abc import Collection, Iterable

NAME = "assets/javascripts/wiki.js"

_SCRIPT = re.compile(
    r"<script src=\"(?P<root>[^\"]*?)(?P<path>assets/javascripts/[\w/-]+\.js)\" defer></script>"
)
_LINE = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
_AFTER_CODE = re.compile(r"[ \t]{2,}//[^\"'`\n]*$", re.MULTILINE)


def with_one_script(html: str, paths: Collection[str]) -> str:
    """A page that asks for the one script, where it asked for the first of those in it."""
    asked = [each for each in _SCRIPT.finditer(html) if each["path"] in paths]
    if not asked:
        return html
    ends = [each.end() for each in asked]
    starts = [*(each.start() for each in asked[1:]), len(html)]
    between = [html[end:start].rstrip() for end, start in zip(ends[:-1], starts[:-1], strict=True)]
    own = f'<script src="{asked[0]["root"]}{NAME}" defer></script>'
    return "".join([html[: asked[0].start()], own, *between, html[ends[-1] :]])


def one_script(scripts: Iterable[str]) -> str:
    """The scripts in one, in their order."""
    return "".join(without_comments(script) for script in scripts)


def without_comments(script: str) -> str:
    """A script as it runs."""
    return _AFTER_CODE.sub("", _LINE.sub("", script))
