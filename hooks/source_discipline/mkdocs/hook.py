"""A plugin as a hook: a site can name a file of its own instead of an installed package."""

from collections.abc import Callable
from typing import Any

from mkdocs.plugins import EVENTS


def events(plugin: object) -> dict[str, Callable[..., Any]]:
    """The plugin's methods by name, as MkDocs looks for them in the module of a hook."""
    names = [f"on_{event}" for event in EVENTS]
    return {name: getattr(plugin, name) for name in names if hasattr(plugin, name)}
