"""The last stage: the whole site is published, or nothing of it.

The site is written beside its final place and moved there only when the built HTML has passed too,
so a failing build leaves the last good site as it was, in its folder or under the eyes of readers.
"""

import logging
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

from source_discipline.mkdocs.build import Build, generator_log
from source_discipline.mkdocs.known.unchanged import remember_site
from source_discipline.mkdocs.place import Place
from source_discipline.publishing.plain.pages import plain_pages
from source_discipline.text.plain_report import text


def write_aside(config: MkDocsConfig, place: Place) -> None:
    """Let MkDocs write beside the site's final place."""
    config.site_dir = str(place.aside)


def refuse_differences(build: Build) -> None:
    """Fail on what only the built HTML shows, before a page is written."""
    if build.late:
        build.refuse(f"the built pages differ\n{text(build.late)}")


def write_plain_pages(config: MkDocsConfig, build: Build) -> None:
    """Write the pages as Markdown; given to MkDocs as files, they would be rendered."""
    _write(plain_pages(build.result, build.known.once), Path(config.site_dir))


def _write(texts: Mapping[str, str], folder: Path) -> None:
    for path, content in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content.encode())


def count_warnings() -> CountHandler:
    """Count the warnings of a build from now on, strict or not."""
    counter = CountHandler()
    counter.setLevel(logging.WARNING)
    generator_log().addHandler(counter)
    return counter


def move_to_place(config: MkDocsConfig, place: Place, build: Build) -> None:
    """Replace the last site, unless MkDocs is about to fail this one for its warnings."""
    config.site_dir = str(place.final)
    warned = any(h.get_counts() for h in generator_log().handlers if isinstance(h, CountHandler))
    if not (config.strict and warned):
        place.publish(sealed=not build.serving)
        build.known.store.forget_others()
        if not warned:
            remember_site(place, build)
    place.give_up()


def say_plainly(error: Exception) -> None:
    """Raise what a disk or a permission has kept from being done, as a sentence about a file."""
    if isinstance(error, OSError):
        file = error.filename2 or error.filename  # the second one could not be written
        place = f"{file}: " if file else ""
        raise PluginError(f"{place}{error.strerror or error}; the site is as it was")
