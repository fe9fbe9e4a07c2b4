"""Packs the finished site into one archive for reading without a network.

Runs in `on_config` (whether pages may offer it) and in `on_post_build`, after the hooks that add
to the pages and before hooks/gate.py moves the site to its place. Not while serving.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from imagenet_wiki.looks.offline import NAME, archive


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Tell the templates where the archive will be."""
    config.extra["offline"] = None if config.extra["serving"] else NAME
    return config


@event_priority(-60)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the archive among the downloads."""
    if config.extra["serving"]:
        return
    site = Path(config.site_dir)
    files = (path for path in site.rglob("*") if path.is_file())
    paths = [path.relative_to(site).as_posix() for path in files]
    target = site / NAME
    target.parent.mkdir(exist_ok=True)
    with target.open("wb") as archived:
        folder = f"imagenet-wiki-{config.extra['edition']}"
        archive(archived, paths, lambda path: (site / path).read_bytes(), folder)
