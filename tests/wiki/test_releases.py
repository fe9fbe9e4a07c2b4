"""What stands against a release: told in a sentence, before anything is built or written."""

from pathlib import Path

import pytest

from imagenet_wiki.addresses.moving import Moving
from imagenet_wiki.addresses.other_editions import address_in, pages_of, root_of
from imagenet_wiki.addresses.published import PublishedAddress
from imagenet_wiki.releases.editions import released
from imagenet_wiki.releases.refusals import misnamed, misset, unrecorded
from imagenet_wiki.releases.releasing import NotReleased, release

URL = "https://example.org/wiki/"
WELL = {"CORRECTIONS_URL": "mailto:wiki@example.org"}


@pytest.mark.parametrize(
    ("url", "environment", "said"),
    [
        (URL, WELL, ""),
        (URL, WELL | {"PREVIEW": ""}, ""),
        ("https://example.org/", WELL, ""),
        ("https://example.org/wiki", WELL, "with a slash at its end"),
        ("example.org/wiki/", WELL, "from https:// on"),
        (f"{URL}latest/", WELL, "without a name of one"),
        (f"{URL}2026-05-01/", WELL, "without a name of one"),
        (URL, {}, "say where corrections go"),
        (URL, {"CORRECTIONS_URL": ""}, "say where corrections go"),
        (URL, WELL | {"PREVIEW": "yes"}, "this is a preview"),
        (URL, WELL | {"CONTEXT": "deploy-preview"}, "this is a preview"),
        (URL, WELL | {"SOURCE_DISCIPLINE_TODAY": "2026-06-01"}, ""),
        (URL, WELL | {"SOURCE_DISCIPLINE_TODAY": "2026-06-31"}, "is `2026-06-31`, not a valid"),
    ],
)
def test_settings_of_no_use_are_refused(url: str, environment: dict[str, str], said: str) -> None:
    found = [*misset(url, environment)]
    assert len(found) == bool(said)
    assert said in "".join(found)


@pytest.mark.parametrize(
    ("edition", "said"),
    [
        ("2026-07-01", ""),
        ("2026-07-01  # the third", ""),
        ("2026-06-01", "is published and stays as it is"),
        ("2026-05-15", "is older than 2026-06-01, which is published"),
        ("soon", "mkdocs.yml: `soon` is not a day: write `extra.edition: 2026-12-01`"),
        ("2026-02-30", "`2026-02-30` is not a day"),
    ],
)
def test_an_edition_is_named_by_a_day_after_the_last_one(
    edition: str, said: str, tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"extra:\n  edition: {edition}\n")
    for name in ("2026-05-01", "2026-06-01", "latest", "2026-06-01.old"):
        (tmp_path / "public" / name).mkdir(parents=True)
    found = [*misnamed(tmp_path, tmp_path / "public")]
    assert len(found) == bool(said)
    assert said in "".join(found)


def test_an_edition_that_is_taken_away_can_be_made_again(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("extra:\n  edition: 2026-06-01\n")
    for name in ("2026-05-01", "2026-06-01"):
        (tmp_path / name).mkdir()
    assert released(tmp_path) == ["2026-06-01", "2026-05-01"]
    (tmp_path / "2026-06-01").rmdir()
    assert [*misnamed(tmp_path, tmp_path)] == []


def test_addresses_have_to_be_recorded_before_they_are_published() -> None:
    listed = (PublishedAddress("./", 4),)
    assert [*unrecorded(Moving(listed, frozenset({"./"}), {}))] == []
    assert [*unrecorded(Moving(listed, frozenset({"./", "who/", "who/#claim-a"}), {}))] == [
        "`who/` is new and not recorded in registry/published.txt, like 1 more:"
        " run `.venv/bin/source-discipline addresses --write`"
    ]


def test_what_is_refused_leaves_no_folder(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("extra: {}\n")
    with pytest.raises(NotReleased, match="no edition is named"):
        release(tmp_path, tmp_path / "public", URL, WELL)
    assert not (tmp_path / "public").exists()


def test_a_site_map_says_what_an_edition_has() -> None:
    text = "<loc>https://a.org/w/R%26D/</loc><loc>\n https://a.org/w/ </loc>"
    assert root_of(text) == "https://a.org/w/"
    assert pages_of(text) == {"./", "R%26D/"}
    assert pages_of("<urlset></urlset>") == frozenset()


@pytest.mark.parametrize(
    ("page", "was"),
    [
        ("plates/", "plates/"),
        ("more/", "boxes/"),
        ("later/", ""),
        ("changes/", "changes/"),  # not what has gone for good, and leads there
        ("merged/", ""),  # what has moved to a place on a page is not what the page was
    ],
)
def test_a_page_is_where_it_was_under_the_name_it_had(page: str, was: str) -> None:
    pages = {"./", "plates/", "boxes/", "changes/", "gone/", "part/"}
    moves = {
        "first/": "more/",
        "boxes/": "more/",
        "gone/": "changes/",
        "part/": "merged/#part",
        "boxes/#claim-a": "more/#claim-b",
    }
    assert address_in(pages, page, moves) == was
