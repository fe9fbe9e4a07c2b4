"""The finished site as one archive for reading without a network, among the downloads."""

from collections.abc import Collection
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from imagenet_wiki.looks.offline import NAME, archive


def write_archive(config: MkDocsConfig, left_out: Collection[str]) -> None:
    """Pack all that has been written, but for paths that only a host is asked for."""
    site = Path(config.site_dir)
    files = (path for path in site.rglob("*") if path.is_file())
    paths = {path.relative_to(site).as_posix() for path in files}.difference(left_out)
    target = site / NAME
    target.parent.mkdir(exist_ok=True)
    with target.open("wb") as archived:
        folder = f"imagenet-wiki-{config.extra['edition']}"
        archive(archived, paths, lambda path: (site / path).read_bytes(), folder)
