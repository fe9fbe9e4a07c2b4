"""Repairs the HTML of every page and gives it its content security policy.

Runs last, on whole pages, because the policy contains the hashes of what is really in them; before
that, on their content, because only the theme may bring scripts. While serving there is no policy:
MkDocs adds its reload script to the page after the build.
"""

import logging
from functools import reduce

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from imagenet_wiki.looks.elements import (
    without_checkbox_autocomplete,
    without_indentation,
    without_void_slashes,
)
from imagenet_wiki.looks.labels import (
    with_attached_references,
    with_heading_names,
    with_reference_names,
    with_ways_back,
)
from imagenet_wiki.looks.policy import active_tags, styled_tags, with_policy
from imagenet_wiki.looks.register_filters import with_register_filters
from imagenet_wiki.looks.tables import with_alignment_classes, with_scroll_frames

REPAIRS = (
    without_void_slashes,
    without_checkbox_autocomplete,
    with_alignment_classes,
    with_scroll_frames,
    with_register_filters,
    with_heading_names,
    with_reference_names,
    with_attached_references,
    with_ways_back,
)
log = logging.getLogger("mkdocs.plugins.page-html")


@event_priority(-200)  # when nothing is put into the content any more
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Refuse scripts, style sheets and styles that come with a page's content."""
    faults = [f"`{tag}` would run in the page; remove it" for tag in active_tags(html)]
    faults += [
        f"the style of `{tag}` is blocked in every browser; give it a class instead"
        for tag in styled_tags(html)
    ]
    for fault in faults:
        message = f"docs/{page.file.src_uri}: {fault}"
        if not config.extra["serving"]:
            raise PluginError(message)
        log.error(message)
    return html


@event_priority(-100)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """A page from the navigation or beside it."""
    return _finished(output, config)


@event_priority(-100)
def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """A page made from a template alone, such as 404.html."""
    return _finished(output_content, config) if template_name.endswith(".html") else output_content


def _finished(html: str, config: MkDocsConfig) -> str:
    repaired = reduce(lambda text, repair: repair(text), REPAIRS, html)
    return repaired if config.extra["serving"] else with_policy(without_indentation(repaired))
