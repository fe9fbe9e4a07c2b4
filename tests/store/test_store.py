"""What is put into a store is found again; what is not whole is not found."""

import sqlite3
from pathlib import Path

import pytest

from source_discipline.store.store import PLACE, Store, open_store


def test_what_was_put_in_is_found_the_next_time(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.put("a", {"b": [1, "ü"]})
        assert store.get("a") == {"b": [1, "ü"]}
    with open_store(tmp_path) as store:
        assert store.get("a") == {"b": [1, "ü"]}
        assert store.get("b") is None


def test_a_store_without_a_file_keeps_nothing() -> None:
    store = Store()
    store.put("a", 1)
    store.forget_others()
    assert store.get("a") is None


def test_what_is_no_longer_asked_for_is_let_go(tmp_path: Path) -> None:
    for kept in ("ab", "bc"):
        with open_store(tmp_path) as store:
            for key in kept:
                store.put(key, key)
    with open_store(tmp_path) as store:
        assert store.get("c") == "c"
        store.put("d", "d")
        store.forget_others()
    with open_store(tmp_path) as store:
        assert [key for key in "abcd" if store.get(key)] == ["c", "d"]


@pytest.mark.parametrize("change", ["value = '2'", "key = 'b'", "sum = ''", "value = NULL"])
def test_an_entry_whose_checksum_does_not_hold_is_not_found(tmp_path: Path, change: str) -> None:
    with open_store(tmp_path) as store:
        store.put("a", 1)
    with sqlite3.connect(tmp_path / PLACE) as connection:
        connection.execute(f"UPDATE entry SET {change}")
    with open_store(tmp_path) as store:
        assert store.get("a") is None
        assert store.get("b") is None


def test_a_store_that_is_read_only_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(tmp_path) as store:
        store.put("a", 1)
    real = sqlite3.connect
    address = f"file:{tmp_path / PLACE}?mode=ro"
    monkeypatch.setattr(sqlite3, "connect", lambda file, timeout: real(address, uri=True))
    with open_store(tmp_path) as store:
        assert store.get("a") == 1
        store.put("b", 2)
        assert store.get("b") is None
    assert (tmp_path / PLACE).exists()
