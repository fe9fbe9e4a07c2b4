"""The content security policy of a page: its own files, its own inline scripts, nothing else.

The policy travels in the page because not every host can send headers. The inline scripts that the
theme's templates hold are allowed one by one, by the hash of their text as built; all others are
refused, and so is every style attribute.
"""

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256

from imagenet_wiki.looks.theme_scripts import ThemeScripts

_ACTIVE = re.compile(
    r"<(?:script\b(?!\s+type=\"application/(?:ld\+)?json\"[\s>])|style\b)[^<>]*>?", re.IGNORECASE
)
_ALIGNMENT = re.compile(r"style=\"text-align: ?(?:left|center|right);?\"")
_STYLED = re.compile(
    r"<[a-z][^<>]*\sstyle=(?!\"text-align: ?(?:left|center|right);?\")[^<>]*>?", re.IGNORECASE
)
_CHARSET = re.compile(r"<meta charset=\"utf-8\"\s*/?>", re.IGNORECASE)


def active_tags(content: str) -> list[str]:
    """The tags in a page's content that begin a script or a style sheet; data blocks do not.

    Only the theme may bring these; here they are found where an author has written them.
    """
    return _ACTIVE.findall(content)


def styled_tags(content: str) -> list[str]:
    """The tags in a page's content whose style attribute the policy would not let work.

    The alignment of a cell is not one of them: it becomes a class (tables.py).
    """
    others = "style=" in _ALIGNMENT.sub("", content).lower()
    return _STYLED.findall(content) if others else []


def with_policy(html: str, theme: ThemeScripts) -> str:
    """A page with its policy, before anything that the policy governs.

    Raises:
        ValueError: the page has no `<meta charset="utf-8">` to put the policy after.
    """
    charset = _CHARSET.search(html)
    if not charset:
        raise ValueError("no <meta charset> to put the content security policy after")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html, theme)}">'
    return f"{html[: charset.end()]}\n      {meta}{html[charset.end() :]}"


def policy(html: str, theme: ThemeScripts) -> str:
    """The directives for a page as built."""
    scripts, styles = (
        " ".join(["'self'", *dict.fromkeys(map(_source, theme.inline(html, name)))])
        for name in ("script", "style")
    )
    return (
        f"default-src 'none'; script-src {scripts}; style-src {styles}; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
        "form-action 'self'; base-uri 'self'"
    )


@lru_cache(1000)  # most scripts are the same on every page
def _source(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
