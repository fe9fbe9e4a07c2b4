"""What hosts need: their configuration, previews that nobody finds, every address answered."""

import re
import socket
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

import published
from conftest import ROOT
from host import header_rules, main, path_of
from hosted import hosted
from imagenet_wiki.looks.host_files import headers, is_preview


@pytest.mark.parametrize(
    "environment",
    [
        {"PREVIEW": "yes"},
        {"READTHEDOCS_VERSION_TYPE": "external"},
        {"CONTEXT": "deploy-preview"},
        {"CONTEXT": "branch-deploy"},
        {"CF_PAGES_BRANCH": "a-change"},
    ],
)
def test_a_preview_is_known_by_what_its_host_says(environment: Mapping[str, str]) -> None:
    assert is_preview(environment)
    assert "\n  X-Robots-Tag: noindex\n" in headers(True, "")


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"PREVIEW": ""},
        {"READTHEDOCS_VERSION_TYPE": "branch"},
        {"CONTEXT": "production"},
        {"CF_PAGES_BRANCH": "main"},
    ],
)
def test_what_is_published_is_no_preview(environment: Mapping[str, str]) -> None:
    assert not is_preview(environment)
    assert "Robots" not in headers(False, "")


def test_each_host_builds_as_the_page_says_with_an_address_that_ends_with_a_slash() -> None:
    netlify = tomllib.loads((ROOT / "netlify.toml").read_text("utf-8"))["build"]
    assert netlify["command"] == 'SITE_URL="$URL/" make build'
    assert netlify["publish"] == "site"
    gitlab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))["pages"]
    assert gitlab["variables"] == {"SITE_URL": "$CI_PAGES_URL/"}
    assert gitlab["script"] == ["make build"]
    assert gitlab["pages"] == {"publish": "site"}


def test_every_published_address_answers_under_a_path_with_and_without_its_slash(
    site: Path,
) -> None:
    known = sorted(published.listed() | published.built(site))
    assert {"", "imagenet/"} <= {*known}
    with hosted(site) as base:
        assert [*published.faults(base, known)] == []
        wanted = (site / "_headers").read_text("utf-8")
        assert [*published.missing_headers(base, wanted, site)] == []
        more = f"{wanted}  Age: 1\n/*\n  X-Robots-Tag: noindex\n"
        assert [*published.missing_headers(base, more, site)] == [
            "X-Robots-Tag: noindex",
            "Age: 1 (for search/)",
        ]


def test_an_address_that_does_not_answer_is_told(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("home")
    for page in ("plates", "keepers"):
        (tmp_path / page).mkdir()
        (tmp_path / page / "index.html").write_text(page)
    (tmp_path / "_redirects").write_text("/keepers/ /plates/ 301\n")
    with hosted(tmp_path, "/") as base:
        assert [*published.faults(base, ["", "keepers/", "plates/"])] == []
        assert [*published.faults(base, ["gone/"])] == [
            f"{base}gone/: answers 404",
            f"{base}gone: does not lead to the address with a slash",
        ]


def test_the_example_for_a_server_sends_the_headers_that_others_read_from_a_file() -> None:
    page = (ROOT / "docs/publishing.md").read_text("utf-8")
    (example,) = re.findall(r"```nginx\n(.*?)```", page, re.DOTALL)
    outer = example.partition("location ~")[0]
    sent = re.findall(r"add_header (\S+) (\".*?\"|\S+) always;", outer)
    wanted = header_rules(headers(False, ""))
    assert {(name, value.strip('"')) for name, value in sent} == {*wanted["/"]}
    kept = {each for path, rules in wanted.items() if path != "/" for each in rules}
    for name, value in kept:
        assert f'add_header {name} "{value}"' in example


@pytest.mark.parametrize(
    ("folder", "address", "path"),
    [
        (".", "https://example.org/wiki/", "/wiki/"),
        (".", "https://example.org/", "/"),
        (".", "", "/"),
        ("latest", "https://example.org/wiki/latest/", "/wiki/"),
        ("latest", "https://example.org/latest/", "/"),
    ],
)
def test_a_folder_is_served_under_the_path_that_it_was_built_for(
    folder: str, address: str, path: str, tmp_path: Path
) -> None:
    (tmp_path / folder).mkdir(exist_ok=True)
    listed = f"<loc>{address}</loc><loc>{address}plates/</loc>" if address else ""
    (tmp_path / folder / "sitemap.xml").write_text(f"<urlset>{listed}</urlset>")
    assert path_of(tmp_path) == path


def test_a_host_that_cannot_serve_says_why_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"there is no folder .*: run make build"):
        main(tmp_path / "site", 0)
    with pytest.raises(SystemExit, match="write the path with a slash at both ends"):
        main(tmp_path, 0, "wiki")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit, match=f"port {port}: .* make host PORT={port + 1}"):
            main(tmp_path, port)


def test_a_wrong_path_is_told_once_and_a_right_one_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for page in sorted(published.listed()):
        (tmp_path / page).mkdir(parents=True, exist_ok=True)
        (tmp_path / page / "index.html").write_text(page)
    with hosted(tmp_path) as base:
        with pytest.raises(SystemExit, match=r"no page of this wiki is at .*wrong/; is the path"):
            published.main(f"{base}wrong/", tmp_path)
        assert published.main(base, tmp_path) == 0
    known = len(published.listed())
    assert capsys.readouterr().out == (
        f"{known} pages answer, some asked without a slash too; a missing one answers 404\n"
    )


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://example.org/wiki/latest/", ""),
        ("https://example.org/wiki", "with a slash at its end"),
        ("https://example.org/wiki/2026-05-01/", "only latest/ has every address"),
    ],
)
def test_only_what_has_every_address_is_asked(address: str, said: str) -> None:
    assert said in published.refused(address)
    assert bool(published.refused(address)) is bool(said)
