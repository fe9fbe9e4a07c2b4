"""Styles, scripts and their data get names by their content, and all that asks for them follows."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from imagenet_wiki.looks.assets.names import is_asset, new_names, unknown_assets, with_digests


def name_by_content(config: MkDocsConfig) -> Iterator[str]:
    """Rename files of the finished site; tell what its pages and scripts ask for in vain."""
    site = Path(config.site_dir)
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.*"))
    assets = {path: _read(site / path) for path in paths if is_asset(path)}
    names = new_names(assets)
    for path, text in assets.items():
        yield from _named(site, path, text, names)
        (site / path).rename(site / names[path])
    for path in paths:
        if path.endswith(".html"):
            yield from _named(site, path, _read(site / path), names)


def _named(site: Path, path: str, text: str, names: Mapping[str, str]) -> Iterator[str]:
    yield from (f"{path} asks for {each}: no such file" for each in unknown_assets(text, names))
    if (named := with_digests(text, names)) != text:
        (site / path).write_bytes(named.encode())


def _read(file: Path) -> str:
    return file.read_bytes().decode()
