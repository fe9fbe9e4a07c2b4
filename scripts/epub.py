"""Chapters of XHTML as an EPUB, the same bytes for the same chapters."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

TITLE, AUTHOR = "ImageNet Wiki", "ImageNet Wiki contributors"
LICENSE = "https://creativecommons.org/licenses/by/4.0/"
_DAY = (1980, 1, 1, 0, 0, 0)
_CONTAINER = """\
<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
_SUMMARY = "Text with headings, tables with heads, and drawings that the text or tables give too."
_STYLE = """\
body { line-height: 1.5; }
table { border-collapse: collapse; font-size: .85em; }
th, td { padding: .25em .5em; border: 1px solid #888; text-align: left; vertical-align: top; }
caption, figcaption { font-size: .85em; text-align: left; }
svg { width: 100%; height: auto; }
"""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A file of the book: its name, its title, what is in its body, its headings by id."""

    name: str
    title: str
    html: str
    headings: tuple[tuple[str, str], ...]


def write_epub(file: Path, chapters: Sequence[Chapter], edition: str, url: str) -> None:
    """Write a book of an edition that is published at an address."""
    texts = {
        "META-INF/container.xml": _CONTAINER,
        "book/book.opf": _package(chapters, edition, url),
        "book/nav.xhtml": _document("Contents", _contents(chapters)),
        "book/style.css": _STYLE,
        **{f"book/{each.name}": _document(each.title, each.html) for each in chapters},
    }
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(zipfile.ZipInfo("mimetype", _DAY), "application/epub+zip")
        for name, text in texts.items():
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, text)


def _document(title: str, body: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="en" xml:lang="en">\n<head><title>{escape(title)}</title>'
        f'<link rel="stylesheet" href="style.css"/></head>\n<body>\n{body}\n</body>\n</html>\n'
    )


def _contents(chapters: Sequence[Chapter]) -> str:
    items = "".join(
        f'<li><a href="{each.name}">{escape(each.title)}</a><ol>{_places(each)}</ol></li>\n'
        for each in chapters
    )
    return f'<nav epub:type="toc"><h1>Contents</h1><ol>\n{items}</ol></nav>'


def _places(chapter: Chapter) -> str:
    return "".join(
        f'<li><a href="{chapter.name}#{escape(id)}">{escape(title)}</a></li>'
        for id, title in chapter.headings
    )


def _package(chapters: Sequence[Chapter], edition: str, url: str) -> str:
    files = "".join(
        f'<item id="c{place}" href="{each.name}" media-type="application/xhtml+xml"'
        f"{_has_drawings(each)}/>\n"
        for place, each in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{place}"/>' for place, _ in enumerate(chapters))
    name = uuid5(NAMESPACE_URL, f"{url} {edition}")
    return f"""\
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:{name}</dc:identifier>
<dc:title>{TITLE}</dc:title>
<dc:creator>{AUTHOR}</dc:creator>
<dc:language>en</dc:language>
<dc:date>{edition}</dc:date>
<dc:source>{escape(url)}</dc:source>
<dc:rights>{LICENSE}</dc:rights>
<meta property="dcterms:modified">{edition}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">{_SUMMARY}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
{files}</manifest>
<spine><itemref idref="nav"/>{spine}</spine>
</package>
"""


def _has_drawings(chapter: Chapter) -> str:
    return ' properties="svg"' if "<svg" in chapter.html else ""
