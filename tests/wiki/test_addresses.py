"""Addresses that were published: which are gone, and where each of them leads."""

from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imagenet_wiki.addresses.moving import Moving
from imagenet_wiki.addresses.naming import named
from imagenet_wiki.addresses.published import PublishedAddress, read_published, write_published
from imagenet_wiki.looks.host_files import redirects
from imagenet_wiki.registry.loading import load_registry
from imagenet_wiki.rules import misdirected_move, vanished_address
from imagenet_wiki.rules.catalog import ADDRESS_RULES
from source_discipline.rules.rule import name

STANDING = frozenset({"./", "./#claim-held", "plates/", "plates/#claim-held", "boxes/"})
RECORDS = {"#claim-lost-2": "sources/book/#lost-2", "#claim-sold": "sources/book/#sold"}


def after(*published: str, **moves: str) -> Moving:
    """What was published, and moves of addresses that keywords can name."""
    listed = tuple(PublishedAddress(address, 4 + n) for n, address in enumerate(published))
    return Moving(listed, STANDING, {f"{old}/": new for old, new in moves.items()}, RECORDS)


def cases(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{name(rule)}-{index}")
        for rule in ADDRESS_RULES
        for index, example in enumerate(getattr(rule, kind))
    ]


def found(rule: ModuleType, example: str, root: Path) -> list[tuple[str, int, int]]:
    """What a rule reports where an example is published, or stands in `moved.yml`."""
    text, listed = example.replace("⟦", "").replace("⟧", ""), ()
    if text.startswith("- from: "):
        (root / "registry").mkdir()
        (root / "registry/moved.yml").write_text(f"moved:\n{text}\n")
    else:
        listed = (PublishedAddress(text, 4),)
    registry = load_registry(root)
    moves = {each.old: each.new for each in registry.moves}
    moving = Moving(listed, STANDING, moves, {}, registry.records.get("moved"))
    return [(each.path, each.line, each.column) for each in rule.check(moving)]


@pytest.mark.parametrize(("rule", "example"), cases("REJECTS"))
def test_rejects(rule: ModuleType, example: str, tmp_path: Path) -> None:
    if not example.startswith("- "):
        assert found(rule, example, tmp_path) == [("registry/published.txt", 4, 1)]
        return
    before = example.partition("⟦")[0]
    place = 2 + before.count("\n"), 1 + len(before.rpartition("\n")[2])
    assert found(rule, example, tmp_path) == [("registry/moved.yml", *place)]


@pytest.mark.parametrize(("rule", "example"), cases("ACCEPTS"))
def test_accepts(rule: ModuleType, example: str, tmp_path: Path) -> None:
    assert found(rule, example, tmp_path) == []


@pytest.mark.parametrize(
    ("address", "lead"),
    [
        ("keepers/", "plates/"),
        ("keepers/#claim-held", "plates/#claim-held"),  # the claim has moved with its page
        ("keepers/#claim-sold", "sources/book/#sold"),
        ("keepers/#claim-never", ""),
        ("plates/#claim-held-3", "plates/#claim-held"),  # stated less often
        ("plates/#claim-sold", "sources/book/#sold"),
        ("plates/#claim-sold-2", "sources/book/#sold"),
        ("plates/#claim-lost-2", "sources/book/#lost-2"),
        ("plates/#claim-lost-2-2", "sources/book/#lost-2"),
        ("plates/#claim-lost", ""),
        ("plates/#IMG-DG-01.1", ""),
        ("nowhere/#claim-sold", ""),  # its page is gone, and nothing says where to
    ],
)
def test_what_is_gone_leads_to_what_is_nearest(address: str, lead: str) -> None:
    moving = after(address, keepers="plates/")
    assert moving.leads().get(address, "") == lead
    assert [each.address for each in moving.lost()] == ([] if lead else [address])


def test_a_page_that_is_lost_is_told_once() -> None:
    moving = after("cellar/", "cellar/#claim-sold", "plates/#claim-lost")
    assert [each.address for each in moving.lost()] == ["cellar/", "plates/#claim-lost"]


def test_what_an_editor_says_comes_first() -> None:
    moving = Moving(
        (PublishedAddress("plates/#claim-sold", 4),),
        STANDING,
        {"plates/#claim-sold": "boxes/"},
        RECORDS,
    )
    assert moving.leads() == {"plates/#claim-sold": "boxes/"}


def test_what_stands_leads_nowhere_else() -> None:
    assert after(*STANDING).leads() == {}
    assert [*after(*STANDING).lost()] == []


_ADDRESSES = st.sets(st.from_regex(r"(?:\./|[a-z]{1,8}/)(?:#[a-z0-9.-]{1,9})?", fullmatch=True))


@given(_ADDRESSES)
def test_a_list_is_read_as_it_was_written(addresses: set[str]) -> None:
    with TemporaryDirectory() as folder:
        write_published(Path(folder), addresses)
        assert {each.address for each in read_published(Path(folder))} == addresses


def test_each_address_of_a_list_knows_its_line(tmp_path: Path) -> None:
    write_published(tmp_path, {"./", "plates/"})
    lines = (tmp_path / "registry/published.txt").read_text().splitlines()
    assert all(lines[each.line - 1] == each.address for each in read_published(tmp_path))


def test_the_home_page_has_an_address_that_is_seen() -> None:
    assert [*map(named, ("", "#claim-held", "plates/"))] == ["./", "./#claim-held", "plates/"]


def test_hosts_are_told_of_moves_under_the_path_of_the_site() -> None:
    moves = {"keepers/": "plates/", "a/b/": "./"}
    assert redirects(moves, "") == "/keepers/ /plates/ 301\n/a/b/ / 301\n"
    assert redirects({"a/": "b/#c"}, "https://example.org/wiki/") == "/wiki/a/ /wiki/b/#c 301\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (None, "registry/moved.yml, below `moved:`: `- {from: 'cellar/'"),
        ("moved: []\n", "registry/moved.yml, in place of `[]`: `- {from: 'cellar/'"),
        ("moved:\n- {from: old/, to: ./}\n", "registry/moved.yml: `- {from: 'cellar/'"),
    ],
)
def test_the_line_to_write_is_told_with_where_it_goes(
    text: str | None, place: str, tmp_path: Path
) -> None:
    (tmp_path / "registry").mkdir()
    if text:
        (tmp_path / "registry/moved.yml").write_text(text)
    registry = load_registry(tmp_path)
    moves = {each.old: each.new for each in registry.moves}
    listed = (PublishedAddress("cellar/", 4),)
    moving = Moving(listed, STANDING, moves, {}, registry.records.get("moved"))
    (told,) = vanished_address.check(moving)
    assert place in told.help


def test_an_entry_whose_page_has_moved_again_is_told_where(tmp_path: Path) -> None:
    (tmp_path / "registry").mkdir()
    text = "- {from: a/, to: keeping/}\n- {from: keeping/, to: plates/}\n- {from: b/, to: plate/}\n"
    (tmp_path / "registry/moved.yml").write_text(f"moved:\n{text}")
    registry = load_registry(tmp_path)
    moves = {each.old: each.new for each in registry.moves}
    moving = Moving((), STANDING, moves, {}, registry.records["moved"])
    assert [each.help for each in misdirected_move.check(moving)] == [
        "it has moved too: write `to: plates/`",
        "did you mean `plates/`?",
    ]
