"""The finished site as one archive for reading without a network, among the downloads."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from imagenet_wiki.looks.offline import NAME, archive


def write_archive(config: MkDocsConfig) -> None:
    """Pack all that has been written."""
    site = Path(config.site_dir)
    files = (path for path in site.rglob("*") if path.is_file())
    paths = [path.relative_to(site).as_posix() for path in files]
    target = site / NAME
    target.parent.mkdir(exist_ok=True)
    with target.open("wb") as archived:
        folder = f"imagenet-wiki-{config.extra['edition']}"
        archive(archived, paths, lambda path: (site / path).read_bytes(), folder)
