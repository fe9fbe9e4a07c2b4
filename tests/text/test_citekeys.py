"""Citation keys in texts, in names of files, in addresses."""

import re
from pathlib import PurePosixPath
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from source_discipline.text.citekeys import file_stem, label, legal, named, nearest_key

KEYS = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1).filter(legal)


@pytest.mark.parametrize(
    ("key", "stem"),
    [
        ("survey1999", "survey1999"),
        ("Smith_2020-a.b", "Smith_2020-a.b"),
        ("doi:10.1/x", "doi%3A10.1%2Fx"),
        ("../../x", "%2E.%2F..%2Fx"),
        ("..", "%2E."),
        (".hidden", "%2Ehidden"),
        ("Müller", "M%C3%BCller"),
    ],
)
def test_the_name_of_a_file(key: str, stem: str) -> None:
    assert file_stem(key) == stem


@given(KEYS)
def test_a_file_stays_in_its_folder_and_says_its_key(key: str) -> None:
    stem = file_stem(key)
    path = PurePosixPath("evidence") / f"{stem}.yml"
    assert (path.parent.name, path.stem) == ("evidence", stem)
    assert re.fullmatch(r"[A-Za-z0-9_%-][A-Za-z0-9_.%-]*", stem)
    assert unquote(stem) == key


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("survey1999", "@survey1999"),
        ("doi:10.1/x", "@doi:10.1/x"),
        ("url:http://a.org", "@url:http://a.org"),
        ("10.1/0140(95)9", "@{10.1/0140(95)9}"),
        ("a--b", "@{a--b}"),
        ("a.", "@{a.}"),
    ],
)
def test_how_a_text_names_a_key(key: str, written: str) -> None:
    assert named(key) == written


@given(KEYS)
def test_a_label_is_one_word(key: str) -> None:
    assert re.fullmatch(r"[\w-]+", label(key))
    if re.fullmatch(r"[\w-]+", key):
        assert label(key) == key


@pytest.mark.parametrize(
    "key", ["", "a b", "a,b", "a#b", "a{b", "a~b", "a%b", "a[b]", "<a>", "a@b"]
)
def test_what_is_no_key(key: str) -> None:
    assert not legal(key)


@pytest.mark.parametrize(
    ("key", "near"),
    [
        ("SURVEY1999", "survey1999"),
        ("smith2020", "Smith_2020"),
        ("survey", "survey1999"),
        ("x", ""),
    ],
)
def test_the_key_that_was_meant(key: str, near: str) -> None:
    assert nearest_key(key, ["survey1999", "Smith_2020"]) == near
