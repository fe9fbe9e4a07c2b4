"""`mkdocs serve` goes on, whatever an author has saved.

A build that fails leaves the pages of the last good one. What is wrong is put at the top of each of
them, and the browser reloads as after any build; so the next save mends the page, too.
"""

import logging
import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

from source_discipline.mkdocs.build import generator_log

_ALERT = re.compile(r"<aside data-not-built.*?</aside>", re.DOTALL)
_BODY = re.compile(r"<body\b[^<>]*>")
_LOOK = "white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: .3rem double"
"""A theme has no style for it, and need not have one."""


def keep_serving(server: LiveReloadServer) -> None:
    """Have a server go on where a build fails."""
    build = server.builder

    def survive() -> None:
        with _told() as told:
            try:
                build()
            except Exception as error:  # of any plugin, of a template, of the configuration
                show(Path(server.root), "\n".join([*told, *_said(error)]))

    server.builder = survive


@contextmanager
def _told() -> Iterator[list[str]]:
    """The errors that are logged meanwhile; the generator often tells no more when it gives up."""
    errors: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: errors.append(record.getMessage())  # type: ignore[method-assign]
    generator_log().addHandler(handler)
    try:
        yield errors
    finally:
        generator_log().removeHandler(handler)


def _said(error: Exception) -> Iterator[str]:
    """What is to be told of an error itself; of one that nobody foresaw, a programmer's view."""
    if isinstance(error, MkDocsException):
        if not isinstance(error, Abort):
            yield str(error)
    else:
        traceback.print_exception(error)
        yield f"{type(error).__name__}: {error}"


def show(folder: Path, message: str) -> None:
    """Put a message at the top of each page of a site."""
    alert = f'<aside data-not-built role="alert" style="{_LOOK}">{escape(message)}</aside>'
    for page in folder.rglob("*.html"):
        html = _ALERT.sub("", page.read_text(encoding="utf-8"))
        shown = _BODY.sub(lambda body: f"{body.group()}{alert}", html, count=1)
        page.write_text(shown, encoding="utf-8", newline="\n")
