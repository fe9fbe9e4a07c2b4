"""Gives the site one script instead of one for each part, and its scripts no comments.

Runs in `on_post_page` (the link) and in `on_post_build` (the files). While serving, the scripts
stay as they are.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from imagenet_wiki.looks.scripts import NAME, one_script, with_one_script, without_comments

OWN = ("assets/javascripts/*.js", "assets/javascripts/search/*.js")


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Ask for the one script."""
    return output if config.extra["serving"] else with_one_script(output, _everywhere(config))


@event_priority(-40)  # before hooks/style_sheets.py looks into the scripts
def on_post_build(config: MkDocsConfig) -> None:
    """Write the script, remove those that it was made of, and clear the others of comments."""
    if config.extra["serving"]:
        return
    site = Path(config.site_dir)
    parts = [site / path for path in _everywhere(config)]
    script = one_script(part.read_text(encoding="utf-8") for part in parts)
    for part in parts:
        part.unlink()
    for file in (path for pattern in OWN for path in site.glob(pattern)):
        if not file.name.endswith(".min.js"):
            _write(file, without_comments(file.read_text(encoding="utf-8")))
    _write(site / NAME, script)


def _everywhere(config: MkDocsConfig) -> list[str]:
    return [str(script) for script in config.extra_javascript]


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
