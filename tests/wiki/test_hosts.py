"""What hosts need: their configuration, previews that nobody finds, every address answered."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

import published
from conftest import ROOT
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
