"""Gives the site map and the templates the dates of review instead of the date of the build.

MkDocs stamps every page with the day it was built on, which is neither true nor repeatable. Runs
in `on_env`, when the front matter of all pages has been read and no page is rendered yet. Pages
made from data have no review of their own; they get the newest of the others.
"""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from imagenet_wiki.looks.dates import newest
from source_discipline.text.days import long_date


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Set each page's date and teach the templates to write one."""
    env.filters["long_date"] = long_date
    pages = [file.page for file in files.documentation_pages() if file.page]
    last = newest(page.meta.get("reviewed") for page in pages)
    for page in pages:
        day = page.meta.get("reviewed") or last
        if day:
            page.update_date = str(day)
    return env
