"""Styles and scripts are named by their content: no page meets those of another build."""

import re
import shutil
from collections.abc import Iterator
from graphlib import CycleError
from hashlib import sha256
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from conftest import ROOT
from imagenet_wiki.looks.assets.names import (
    FOLDERS,
    is_asset,
    new_names,
    unknown_assets,
    with_digests,
    without_digests,
)
from imagenet_wiki.mkdocs import plugin
from small import TEXT, Small

ENGINE = "assets/javascripts/search/engine.js"
WORKER = "assets/javascripts/search/worker.js"
INDEX = "search/documents.json"
FILES = {
    WORKER: f'importScripts("../../../{ENGINE}"); fetch("../../../{INDEX}")',
    ENGINE: "find()",
    INDEX: "{}",
}


def test_a_name_is_that_of_the_content_and_of_what_it_asks_for() -> None:
    names = new_names(FILES)
    digest = sha256(b"find()").hexdigest()[:10]
    assert names[ENGINE] == f"assets/javascripts/search/engine.{digest}.js"
    other = new_names({**FILES, ENGINE: "seek()"})
    changed = {path for path in FILES if other[path] != names[path]}
    assert changed == {ENGINE, WORKER}, "the index has stayed, and who asks for it alone"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (f'<script src="../{ENGINE}" defer>', f'<script src="../{ENGINE}+" defer>'),
        (f'<p data-index="{INDEX}">', f'<p data-index="{INDEX}+">'),
        (f'new URL("{ENGINE}", ROOT)', f'new URL("{ENGINE}+", ROOT)'),
        (f"The script {ENGINE} finds.", ""),
        (f'<a href="https://example.org/{ENGINE}">', ""),
        (f'<a href="old/{ENGINE}">', ""),
        ('<img src="../assets/images/engine.js">', ""),
    ],
)
def test_a_file_is_asked_for_by_its_path_from_the_root(text: str, named: str) -> None:
    names = {path: f"{path}+" for path in FILES}
    assert with_digests(text, names) == (named or text)
    assert [*unknown_assets(text, ())] == ([INDEX if INDEX in text else ENGINE] if named else [])


def test_names_are_taken_back() -> None:
    names = new_names(FILES)
    text = "".join(FILES.values()) + '<link href="assets/stylesheets/main.57a0d79d.min.css">'
    assert without_digests(with_digests(text, names)) == text
    assert [without_digests(name) for name in names.values()] == [*names]


def test_files_that_ask_for_each_other_have_no_names() -> None:
    with pytest.raises(CycleError):
        new_names({ENGINE: f'"{WORKER}"', WORKER: f'"{ENGINE}"'})


def test_every_style_and_script_of_the_site_has_such_a_name(site: Path) -> None:
    files = [file for folder in FOLDERS for file in (site / folder).rglob("*.*")]
    assert len(files) > 20
    for file in files:
        _, given, _ = file.name.split(".")
        assert given == sha256(file.read_bytes()).hexdigest()[:10], file
    active = {file for file in site.rglob("*.*") if file.suffix in {".css", ".js", ".map"}}
    assert active <= {*files}


def _asked(folder: Path) -> Iterator[tuple[str, str]]:
    """The names in pages and scripts that look like those of styles and scripts, as a path."""
    for file in sorted(folder.rglob("*.*")):
        if file.suffix in {".html", ".js"} and "cards" not in file.parts:
            text = file.read_text("utf-8")
            for name in re.findall(r"[\"/]((?:assets/(?:java|style)|search/)[^\"<> ]*)\"", text):
                yield file.relative_to(folder).as_posix(), name


def test_all_that_the_site_asks_for_is_there_under_this_name(site: Path) -> None:
    asked = [*_asked(site)]
    assert {"index.html", "404.html"} <= {file for file, _ in asked}
    assert [each for each in asked if without_digests(each[1]) == each[1]] == []
    assert [each for each in asked if not (site / each[1]).is_file()] == []


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """A site with a theme that can be changed."""
    made = Small(tmp_path)
    (tmp_path / "theme").unlink()
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    return made


def _names(small: Small) -> dict[str, str]:
    site = small.root / "site"
    paths = (file.relative_to(site).as_posix() for file in site.rglob("*.*"))
    return {without_digests(path): path for path in paths if is_asset(path)}


def test_a_changed_script_gets_another_name_and_all_that_ask_for_it_follow(small: Small) -> None:
    done = small.build()
    assert not done.returncode, done.stderr
    before = _names(small)
    engine = small.root / "theme" / ENGINE
    small.write(f"theme/{ENGINE}", f"{engine.read_text('utf-8')}\nnothing();\n")
    assert not small.build().returncode
    after = _names(small)
    assert {path for path in after if after[path] != before[path]} == {
        ENGINE, WORKER, "assets/javascripts/wiki.js",
    }  # fmt: skip
    home, missing = (
        (small.root / "site" / page).read_text("utf-8") for page in ("index.html", "404.html")
    )
    assert f'"{after["assets/javascripts/wiki.js"]}"' in home
    assert f'"{after[ENGINE]}"' in missing


def _build_here(small: Small) -> None:
    config = load_config(str(small.root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)


def test_a_page_that_has_not_changed_is_taken_from_the_last_site(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.page("more.md", "Plates", TEXT)
    _build_here(small)
    small.page("more.md", "Plates", TEXT.replace("It", "The archive"))
    templates: list[str] = []
    bundled = plugin.with_bundles

    def counting(html: str, config: MkDocsConfig) -> str:
        templates.append(html)
        return bundled(html, config)

    monkeypatch.setattr(plugin, "with_bundles", counting)
    _build_here(small)
    rules = [html for html in templates if "Wiki · Rule" in html]
    assert templates
    assert rules == [], "of what the edit is about nothing is on their pages"


def test_a_page_that_asks_for_a_script_that_is_not_there_is_refused(small: Small) -> None:
    template = (small.root / "theme/partials/page-scripts.html").read_text("utf-8")
    more = "<script src=\"{{ 'assets/javascripts/gone.js' | url }}\" defer></script>"
    small.write("theme/partials/page-scripts.html", f"{template}{more}\n")
    done = small.build()
    assert done.returncode
    assert "index.html asks for assets/javascripts/gone.js: no such file" in done.stderr
    assert not (small.root / "site").exists()
