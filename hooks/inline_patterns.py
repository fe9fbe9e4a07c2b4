"""Has Markdown try its inline patterns only where they can match.

Runs in `on_config`, after the plugins that add extensions.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from imagenet_wiki.looks.inline_patterns import AttentivePatterns


@event_priority(-100)  # every pattern is registered when its own extension is
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the extension behind all others."""
    config.markdown_extensions.append(AttentivePatterns())
    return config
