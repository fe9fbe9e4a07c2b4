"""Another plugin or hook may change the look of a page, and none of its numbers."""

import shutil
from pathlib import Path

import pytest

from archives import GOOD, Archive

FIRST, LAST = 10_000_000, -10_000_000
"""Before and after the gate."""


@pytest.fixture(scope="module")
def once_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an archive that was built, to be copied."""
    archive = Archive(tmp_path_factory.mktemp("archive"))
    assert archive.build().returncode == 0
    return archive.root


@pytest.fixture
def built(once_built: Path, tmp_path: Path) -> Archive:
    """An archive with a site, which a test may change."""
    archive = Archive(tmp_path)
    shutil.copytree(once_built / "site", tmp_path / "site")
    return archive


PARAMETERS = {
    "page_markdown": ("markdown, page, config, files", "markdown"),
    "config": ("config", "config"),
    "nav": ("nav, config, files", "nav"),
    "page_content": ("html, page, config, files", "html"),
    "env": ("env, config, files", "env"),
    "page_context": ("context, page, config, nav", "context"),
    "post_page": ("output, page, config", "output"),
    "post_build": ("config", "None"),
}


def hook(event: str, does: str, priority: int = 0) -> str:
    """The module of a hook for one event."""
    parameters, given = PARAMETERS[event]
    return (
        "from pathlib import Path\n"
        "from mkdocs.plugins import event_priority\n\n"
        f"@event_priority({priority})\n"
        f"def on_{event}({parameters}):\n"
        f"    {does}\n"
        f"    return {given}\n"
    )


BOXES = "<p>It also has {} boxes.</p>"
ON_DISK = """\
path = Path(config.site_dir, "index.html")
    path.write_text(path.read_text().replace({!r}, {!r}))"""
PAGES = "for page in files.documentation_pages(): page.page.{}"
PLATES = 'value="5000">5,000<'
CHANGES = {
    "before the check": (
        hook("page_markdown", "markdown = markdown.replace('5,000', '6,000')", FIRST),
        "docs/index.md:1:1: this page was rewritten before it was checked",
    ),
    "in the name of the site": (
        hook("config", "config.site_name = 'Archive of 77 boxes'"),
        "mkdocs.yml:1:1: error[PAG708]: `77` is shown on every page",
    ),
    "in what templates print": (
        hook("config", "config.extra['motto'] = 'We have 77 boxes'"),
        "mkdocs.yml:1:1: error[PAG708]: `77` is shown on every page",
    ),
    "in an address that runs": (
        hook("config", "config.extra['corrections'] = 'javascript:count()'"),
        "mkdocs.yml:1:1: error[PAG708]: `javascript:count()` would run in the page",
    ),
    "in the navigation": (
        hook("nav", "nav.items[1].title = 'All 77 boxes'"),
        "mkdocs.yml:1:1: error[PAG708]: `77` is shown on every page",
    ),
    "another number": (
        hook("page_markdown", "markdown += '\\n\\nIt also has 77 boxes.\\n'"),
        "docs/index.md:1:1: error[PAG701]: the page shows `77`",
    ),
    "the same number again": (
        hook("page_markdown", "markdown += '\\n\\nIt also has 5,000 boxes.\\n'"),
        "error[PAG701]: the page shows `5,000`",
    ),
    "a number of its own marking": (
        hook("page_markdown", 'markdown += \'\\n\\n<b class="claim" id="claim-x">77</b>\''),
        "error[PAG707]: the page shows `77` as a checked number, which it is not",
    ),
    "a record of its own": (
        hook("page_markdown", "markdown += '\\n\\n<b data-record>77</b>'"),
        "error[PAG701]: the page shows `77`",
    ),
    "a source of its own": (
        hook("page_content", "html += '<li id=\"fn:ref-survey1999\">77 boxes</li>'"),
        "error[PAG701]: the page shows `77` in the entry of `survey1999`",
    ),
    "in a mark": (
        hook("page_content", "html = html.replace('5,000', '6,000')"),
        "docs/index.md:9:12: error[PAG707]: the page shows `6,000` where `5,000` was judged",
    ),
    "in a locator": (
        hook("page_content", "html += '<i class=\"locator\">77 boxes</i>'"),
        "error[PAG707]: the page shows `77 boxes` as a place in a source",
    ),
    "no citation": (
        hook("page_content", "html = html.replace('footnote-ref', '')"),
        "error[PAG703]: 2 of 2 citations of `survey1999` did not reach the page",
    ),
    "after the look at the page": (
        hook("page_content", "html = html.replace('>5,000<', '>6,000<')", LAST),
        "docs/index.md:1:1: another program has put `6` for `5` in the content of this page",
    ),
    "in all pages": (
        hook("env", PAGES.format(f"content += {BOXES.format(77)!r}")),
        "another program has put `77` for `nothing` in the content",
    ),
    "in the metadata": (
        hook("env", PAGES.format("meta['description'] = 'It has 77 boxes'")),
        "another program has put `It has 77 boxes` into the `description` of this page",
    ),
    "in a rendered page": (
        hook("post_page", f"output = output.replace('</body>', {BOXES.format(77)!r} + '</body>')"),
        "index.html: another program has put `77` for `nothing` in the finished page",
    ),
    "in a rendered mark": (
        hook("post_page", f"output = output.replace({PLATES!r}, {PLATES.replace('5,', '6,')!r})"),
        "index.html: another program has put `6` for `5` in the finished page",
    ),
    "in an attribute": (
        hook("post_page", "output = output.replace('<body', '<body title=\"77 boxes\"')"),
        "index.html: another program has put `77` into an attribute in the finished page",
    ),
    "on the disk": (
        hook("post_build", ON_DISK.format(PLATES, PLATES.replace("5,", "6,"))),
        "index.html: another program has put `6` for `5` in the finished page",
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_numbers_stops_the_build(built: Archive, change: str) -> None:
    before = built.html()
    built.write("other.py", CHANGES[change][0])
    built.configure("other.py")
    done = built.build()
    assert done.returncode == 1, "it was built"
    assert CHANGES[change][1] in done.stderr
    assert "Traceback" not in done.stderr
    assert built.html() == before


def test_a_change_of_the_look_is_fine(built: Archive) -> None:
    hooks = {
        "markdown": hook("page_markdown", "markdown += '\\n\\nIt has lamps.\\n'"),
        "content": hook("page_content", "html = html.replace('<p>', '<p class=\"x77\">')", LAST),
        "meta": hook("env", PAGES.format("meta.update(git_revision_date='1 May 2026', x='y')")),
        "env": hook("env", PAGES.format("content += '<p>And chairs.</p>'")),
        "page": hook("post_page", "output = output.replace('<body', '<body title=\"lamps\"')"),
        "disk": hook("post_build", ON_DISK.format("</p>", "</p>\n<!-- 77 -->")),
    }
    for name, text in hooks.items():
        built.write(f"{name}.py", text)
    built.configure(*(f"{name}.py" for name in hooks))
    done = built.build("--strict")
    assert done.returncode == 0, done.stderr
    assert "It has lamps." in built.html()
    assert "<!-- 77 -->" in built.html()


def test_a_heading_with_a_number_is_a_title_without_marks(built: Archive) -> None:
    text = GOOD.replace("title: Archive\n", "")
    built.write(
        "docs/more.md", text.replace("# Archive", "# The 5,000 plates of the archive [@survey1999]")
    )
    done = built.build("--strict")
    assert done.returncode == 0, done.stderr
    assert "<title>The 5,000 plates of the archive" in built.html("more/index.html")
    assert not [c for c in built.html("more/index.html") if "\ue000" <= c <= "\ue0ff"]
