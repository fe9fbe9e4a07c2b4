"""Texts that readers get from elsewhere than a page, as they are once all plugins have had a say.

The check has read those of the configuration's file. What the environment, a hook or a plugin has
put there is looked at here.
"""

from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from source_discipline.mkdocs.build import Build
from source_discipline.rules.site.number_in_configuration import faults
from source_discipline.text.diagnostic import described
from source_discipline.text.site_texts import Told, told
from source_discipline.text.site_yaml import Node, Scalar
from source_discipline.vocabulary.in_force import in_force

_SHOWN = ("site_name", "site_description", "site_author", "copyright", "repo_name", "extra", "nav")


def refuse_numbers(config: MkDocsConfig, nav: Navigation, build: Build) -> None:
    """Refuse a number in a text that the check has not read."""
    project = build.result.project
    read = {each.text for each in told(project.site.data)}
    file = Path(config.config_file_path).name
    texts = (*told({key: _node(config[key], file) for key in _SHOWN}), *_titles(nav.items, file))
    with in_force(project.vocabulary):
        for text in texts:
            for fault in () if text.text in read else faults(text, project.names):
                build.refuse(described(fault))


def _node(value: Any, file: str) -> Node:
    if isinstance(value, str):
        return Scalar(value, file)
    if isinstance(value, Mapping):
        return {str(name): _node(each, file) for name, each in value.items()}
    return tuple(_node(each, file) for each in value) if isinstance(value, list) else ()


def _titles(items: list[Any], file: str) -> Iterator[Told]:
    """Of entries of the navigation that are no pages, which have titles of their own."""
    for item in items:
        if not isinstance(item, Page):
            title = unescape(item.title or "")
            yield Told(title, Scalar(title, file), is_name=True)
            yield from _titles(item.children or [], file)
