"""Formats each reference once per build instead of once per page.

mkdocs-bibtex runs its LaTeX decoder again for every page that cites a source, which takes half of
the build. Runs in `on_config`, when the plugin has read the bibliography: the registry is new
whenever the bibliography is, and so is the cache.
"""

from functools import cache
from types import SimpleNamespace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority


@event_priority(-100)  # after the plugin has made its registry
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put a cache in front of the registry, unless it has one already."""
    registry = config.plugins["bibtex"].registry
    if "reference_text" not in vars(registry):
        plain = registry.reference_text
        by_key = cache(lambda key: plain(SimpleNamespace(key=key)))
        registry.reference_text = lambda citation: by_key(citation.key)
    return config
