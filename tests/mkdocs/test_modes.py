"""Sites of every kind: what is built is right and leads nowhere in vain; the rest is refused."""

from collections.abc import Mapping

import pytest

from archives import GOOD, Archive
from site_links import Links, broken

LINKED = f"{GOOD}\nSee also [the other page]({{}}).\n"
ODD = ("a#b", "a?b", 'a"b', "a'b", "a b", "ä ö", "日本", "a&b", "<b>", "a:b", "[a]", "a;b", "a`b")
UNCHECKED = "# Boxes\n\nIt has 77 boxes.\n"

Files = Mapping[str, str]
BUILT: dict[str, tuple[str, Files]] = {
    "as it is": ("", {}),
    "elsewhere": ("site_dir: public/out\n", {}),
    "draft": ("draft_docs: half.md\n", {"half.md": UNCHECKED}),
    "left out": ("exclude_docs: half.md\n", {"half.md": UNCHECKED}),
    "hidden": ("", {".half.md": UNCHECKED, "._index.md": "\0"}),
    "of other names": ("", {"other.markdown": GOOD, "third.mkd": GOOD, "sub/README.md": GOOD}),
    "of odd names": ("", {f"{name}.md": GOOD for name in ODD}),
    "in folders of odd names": ("", {f"{name}/index.md": GOOD for name in ODD}),
    "linked": ("", {"index.md": LINKED.format("<a b/ä.md>"), "a b/ä.md": GOOD}),
    "with files": (
        "",
        {"plates.csv": "a,b\n", "note.ipynb": "{}", "index.md": LINKED.format("plates.csv")},
    ),
    "without titles in the navigation": ("nav: [index.md, more.md]\n", {"more.md": GOOD}),
}


def configured(archive: Archive, settings: str, files: Files) -> None:
    config = (archive.root / "mkdocs.yml").read_text(encoding="utf-8")
    archive.write("mkdocs.yml", config + settings)
    for path, text in files.items():
        (archive.root / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        archive.write(f"docs/{path}", text)


@pytest.mark.parametrize("kind", BUILT)
def test_no_link_of_a_site_that_is_built_is_dead(kind: str, archive: Archive) -> None:
    configured(archive, *BUILT[kind])
    done = archive.build("--strict")
    assert done.returncode == 0, done.stderr
    (site,) = (file.parent for file in archive.root.rglob("sitemap.xml"))
    pages = {
        page.relative_to(site).as_posix(): page.read_text(encoding="utf-8")
        for page in site.rglob("*.html")
        if page.name != "404.html"
    }
    assert list(broken(site, {name: Links(html) for name, html in pages.items()})) == []
    written = [name for name in BUILT[kind][1] if GOOD in BUILT[kind][1][name]]
    assert sum('id="claim-plates"' in html for html in pages.values()) >= max(len(written), 1)
    assert [name for name in pages if name.startswith("half")] == []


REFUSED: dict[str, tuple[str, Files, str]] = {
    "link to a draft": (
        "draft_docs: half.md\n",
        {"half.md": UNCHECKED, "index.md": LINKED.format("half.md")},
        "index.html: the link `half/` leads nowhere",
    ),
    "link to what is left out": (
        "exclude_docs: half.md\n",
        {"half.md": UNCHECKED, "index.md": LINKED.format("half.md")},
        "index.html: the link `half/` leads nowhere",
    ),
    "link that a page writes in HTML": (
        "",
        {"index.md": f'{GOOD}\n<a href="../nowhere/">It</a> is gone.\n'},
        "index.html: the link `../nowhere/` leads nowhere",
    ),
    "site among its pages": ("site_dir: docs/site\n", {}, "should not be within the 'docs_dir'"),
    "addresses of files": (
        "use_directory_urls: false\n",
        {},
        "`use_directory_urls` must stay on",
    ),
    "unchecked page of another name": (
        "",
        {"other.markdown": UNCHECKED},
        "docs/other.markdown:3:8: error[CIT101]: `77` has no citation",
    ),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_would_not_be_right_is_refused(kind: str, archive: Archive) -> None:
    settings, files, message = REFUSED[kind]
    configured(archive, settings, files)
    done = archive.build("--strict")
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not (archive.root / "site").exists()


def test_two_languages_by_a_plugin_are_refused(archive: Archive) -> None:
    archive.write(
        "other.py",
        "from mkdocs.plugins import BasePlugin, event_priority\n\n"
        "@event_priority(2_000_000)\n"
        "def on_config(config):\n"
        "    config.plugins['i18n'] = BasePlugin()\n",
    )
    archive.configure("other.py")
    assert "the plugin `i18n` gives pages other paths" in archive.build().stderr


MACROS = """
import re

def on_page_markdown(markdown, page, config, files):
    return re.sub(r"{{.*?}}|{%.*?%}", "It has 77 boxes.", markdown)
"""


def test_a_plugin_for_macros_fills_in_nothing(archive: Archive) -> None:
    archive.write("macros.py", MACROS)
    archive.configure("macros.py")
    archive.write("docs/index.md", f"{GOOD}\n```\n{{{{ count }}}} and {{% count %}}\n```\n")
    done = archive.build("--strict")
    assert done.returncode == 0, done.stderr
    assert "{{ count }} and {% count %}" in archive.html()
    assert "It has 77 boxes" not in archive.html("rules/incomplete-entry/index.html")
