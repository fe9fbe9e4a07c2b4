"""One script and one style sheet for the site instead of one for each part."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from imagenet_wiki.looks.assets import scripts, style_sheets
from imagenet_wiki.looks.theme_scripts import ThemeScripts

OWN = ("assets/javascripts/*.js", "assets/javascripts/*/*.js")
DRAWING = ("*.js", "search/*.js")  # a worker makes no elements
THEME = ("assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css")


def theme_scripts(config: MkDocsConfig) -> ThemeScripts:
    """What the templates of the theme hold inline."""
    templates = (file for folder in config.theme.dirs for file in Path(folder).rglob("*.html"))
    return ThemeScripts.of(map(_read, templates))


def with_bundles(html: str, config: MkDocsConfig) -> str:
    """A page that asks for the one script and the one sheet."""
    return style_sheets.with_one_sheet(scripts.with_one_script(html, _everywhere(config)))


def write_script(config: MkDocsConfig) -> None:
    """Write the script, remove those that it was made of, and clear the others of comments."""
    site = Path(config.site_dir)
    parts = [site / path for path in _everywhere(config)]
    script = scripts.one_script(_read(part) for part in parts)
    for part in parts:
        part.unlink()
    for file in (path for pattern in OWN for path in site.glob(pattern)):
        _write(file, scripts.without_comments(_read(file)))
    _write(site / scripts.NAME, script)


def write_sheet(config: MkDocsConfig) -> None:
    """Write the sheet, without what no page or script uses, and remove those it was made of."""
    site = Path(config.site_dir)
    sheets = [next(site.glob(pattern)) for pattern in THEME]
    sheets += [site / str(path) for path in config.extra_css]
    folder = site / "assets/javascripts"
    drawing = (file for pattern in DRAWING for file in folder.glob(pattern))
    sheet = style_sheets.one_sheet(
        [_read(each) for each in sheets],
        (_read(page) for page in site.rglob("*.html")),
        (_read(file) for file in drawing),
    )
    for path in sheets:
        path.unlink()
    _write(site / style_sheets.NAME, sheet)


def _everywhere(config: MkDocsConfig) -> list[str]:
    return [str(script) for script in config.extra_javascript]


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
