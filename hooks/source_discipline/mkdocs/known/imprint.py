"""All that a site depends on beside its pages and records, as one key.

What a program does that this package does not know, nobody can say: where one takes part in the
build, there is no key, and everything is built.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import cache
from numbers import Number
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import EVENTS, BasePlugin
from mkdocs.structure.files import Files

from source_discipline.ground import of_words, program
from source_discipline.mkdocs import footnotes
from source_discipline.mkdocs.build import Build, generator_log
from source_discipline.mkdocs.known.pages import KnownPages, Listener
from source_discipline.store.fingerprint import combined, of_code, of_files
from source_discipline.store.store import open_store

_PROGRAMS = ("material.plugins.search.", "mkdocs.contrib.search.", "mkdocs_bibtex.")
"""Plugins that make the same of the same page."""
_EXTENSIONS = ("markdown.extensions.", "pymdownx.", footnotes.NAME)
_ELSEWHERE = frozenset({"config_file_path", "docs_dir", "site_dir", "dev_addr", "watch", "strict"})
"""Where things are, and how the build is run: no page shows it."""
_OBJECTS = frozenset({"plugins", "hooks", "theme", "not_in_nav", "exclude_docs", "draft_docs"})
"""What is no plain data; the check knows the lines of those about files."""
_EPOCH = "SOURCE_DATE_EPOCH"
_STORES = {True: ".cache/served-pages.sqlite", False: ".cache/built-pages.sqlite"}
"""A served site has other pages than a built one."""


class Unknown(Exception):
    """Something takes part in the build of which nobody can say what it depends on."""


def imprint(config: MkDocsConfig) -> str:
    """The key. Raises `Unknown`."""
    plugins = (f"{name} {_plugin(each)}" for name, each in config.plugins.items())
    settings = (
        f"{key} {_plain(config[key])}" for key in config if key not in _ELSEWHERE | _OBJECTS
    )
    own = config.theme.custom_dir
    return combined(
        [
            *plugins,
            *settings,
            *map(_extension, config.markdown_extensions),
            *(f"{key} {_plain(value)}" for key, value in config.theme.items()),
            of_files(Path(own), [""]) if own else "",
            *_installed(),
            os.environ.get(_EPOCH, ""),
        ]
    )


@contextmanager
def known_pages(config: MkDocsConfig, build: Build) -> Iterator[KnownPages]:
    """What is known of the pages of a build, while it lasts."""
    root, place = build.result.judged.root, _STORES[build.serving]
    with open_store(root, place) as store:
        known = KnownPages(store, _site_key(config, root, build))
        listener = Listener(known)
        generator_log().addHandler(listener)
        try:
            yield known
        finally:
            generator_log().removeHandler(listener)


def _site_key(config: MkDocsConfig, root: Path, build: Build) -> str:
    try:
        parts = [imprint(config), *program(root), of_words(root), str(build.edition)]
    except Unknown:
        return ""
    return combined(parts)


def add_files_to_key(files: Files, build: Build) -> None:
    """A link to a file is one to its address, if it is there."""
    build.known.rest_on(repr((file.src_uri, file.dest_uri, str(file.inclusion))) for file in files)


def _plugin(plugin: object) -> str:
    """What a plugin's work depends on, where it is known; a hook may hand its events to one.

    A plugin that makes the same of the same may say in `surroundings` what stands in no file.
    """
    if isinstance(plugin, ModuleType):
        methods = (getattr(plugin, f"on_{event}", None) for event in EVENTS)
        owners = [*dict.fromkeys(owner for each in methods for owner in _owners(each))]
        plugin = owners[0] if len(owners) == 1 else plugin
    if getattr(plugin, "makes_the_same_of_the_same", False):
        return f"{of_code(type(plugin))} {getattr(plugin, 'surroundings', '')}"
    if isinstance(plugin, BasePlugin) and type(plugin).__module__.startswith(_PROGRAMS):
        return _plain(dict(plugin.config))
    raise Unknown(str(plugin))


def _owners(method: Any) -> Iterator[object]:
    """The plugin that a method, or each of several in one, is of; a function is of none."""
    if method is not None:
        for each in getattr(method, "methods", [method]):
            yield getattr(each, "__self__", each)


def _extension(name: Any) -> str:
    if isinstance(name, str) and ("." not in name or name.startswith(_EXTENSIONS)):
        return name
    raise Unknown(str(name))


def _plain(value: Any) -> str:
    """Data as text that is the same in every process."""
    if value is None or isinstance(value, (str, Number, date)):
        return repr(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key!r}: {_plain(each)}' for key, each in value.items())}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_plain, value))}]"
    if isinstance(value, (FunctionType, type)):
        return f"{value.__module__}.{value.__qualname__}"
    if type(value).__module__.startswith(("mkdocs.", "babel.")):
        return repr(value)
    raise Unknown(repr(value))


@cache
def _installed() -> tuple[str, ...]:
    """The versions of all packages, which the names of their folders tell."""
    return tuple(sorted(_packages(sys.path)))


def _packages(places: Iterable[str]) -> Iterator[str]:
    for place in map(Path, places):
        if place.is_dir():
            yield from (each.name for each in place.glob("*-info"))
