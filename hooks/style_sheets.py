"""Gives the site one style sheet instead of one for each part.

Runs in `on_post_page` (the link) and in `on_post_build` (the sheet), when all pages are written,
because what no page uses is left out. While serving, the sheets stay as they are.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from imagenet_wiki.looks.style_sheets import NAME, one_sheet, with_one_sheet

SCRIPTS = ("*.js", "search/*.js")  # a worker makes no elements
THEME = ("assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css")


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Link the one sheet."""
    return output if config.extra["serving"] else with_one_sheet(output)


@event_priority(-50)  # before hooks/gate.py moves the site to its place
def on_post_build(config: MkDocsConfig) -> None:
    """Write the sheet and remove those that it was made of."""
    if config.extra["serving"]:
        return
    site = Path(config.site_dir)
    sheets = [next(site.glob(pattern)) for pattern in THEME]
    sheets += [site / str(path) for path in config.extra_css]
    texts = [sheet.read_text(encoding="utf-8") for sheet in sheets]
    pages = (page.read_text(encoding="utf-8") for page in site.rglob("*.html"))
    folder = site / "assets/javascripts"
    files = (file for pattern in SCRIPTS for file in folder.glob(pattern))
    scripts = (file.read_text(encoding="utf-8") for file in files)
    sheet = one_sheet(texts, pages, scripts)
    for path in sheets:
        path.unlink()
    (site / NAME).write_text(sheet, encoding="utf-8", newline="\n")
