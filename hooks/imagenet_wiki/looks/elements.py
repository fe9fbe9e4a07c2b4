"""Small repairs of elements that Python-Markdown and the theme write in an outdated form."""

import re

_VOID_SLASH = re.compile(r"<((?:area|br|col|hr|img|input|link|meta|source|wbr)\b[^<>]*?)\s*/>")
_BLOCK_END = re.compile(r"(</(?:caption|dd|div|dt|h[1-6]|li|p|td|th|tr)>)(?=<)")
_CHECKBOX = re.compile(r"<input\b[^<>]*\btype=\"checkbox\"[^<>]*>")
_VERBATIM = re.compile(r"(<(pre|script|style|textarea)\b.*?</\2>)", re.DOTALL)
_AUTOCOMPLETE = re.compile(r"\s+autocomplete=\"off\"")


def without_void_slashes(html: str) -> str:
    """`<br />` as `<br>`: the slash means nothing in HTML, and checkers report it."""
    return _VOID_SLASH.sub(_closed_plainly, html)


def _closed_plainly(tag: re.Match[str]) -> str:
    return f"<{tag[1]}>"


def without_checkbox_autocomplete(html: str) -> str:
    """Check boxes may not carry `autocomplete`."""
    return _CHECKBOX.sub(lambda box: _AUTOCOMPLETE.sub("", box.group()), html)


def without_indentation(html: str) -> str:
    """A page without blank lines and without the templates' indentation, which readers pay for."""
    parts = _VERBATIM.split(html)
    texts, verbatim = map(_closed_up, parts[::3]), parts[1::3]
    return "".join(text + kept for text, kept in zip(texts, [*verbatim, ""], strict=True))


def _closed_up(text: str) -> str:
    first, *lines = text.split("\n")
    if not lines:
        return text
    between = filter(None, map(str.strip, lines[:-1]))
    return "\n".join([first.rstrip(), *between, lines[-1].lstrip()])


def with_lines_between_blocks(html: str) -> str:
    """A line break where one block ends and another begins.

    The search index drops most tags; without a space, the texts of two cells become one word.
    """
    return _BLOCK_END.sub(r"\1\n", html)
