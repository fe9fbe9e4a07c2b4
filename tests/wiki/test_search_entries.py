"""Which pages the search index has: each once, and none that asks to be left out."""

from types import SimpleNamespace
from typing import Any

from imagenet_wiki.mkdocs.search import take_entries


def page(**meta: Any) -> SimpleNamespace:
    return SimpleNamespace(meta=meta, content="<p>Plates.</p>", url="a/", title="A &amp; B")


def test_a_page_is_left_to_nobody_else() -> None:
    plain, weighted = page(), page(search={"boost": 2}, title="Named")
    entries = take_entries([plain, weighted])
    assert [entry["title"] for entry in entries] == ["A &amp; B", "Named"]
    assert plain.meta["search"] == {"exclude": True}
    assert weighted.meta["search"] == {"boost": 2, "exclude": True}


def test_a_page_that_asks_to_be_left_out_is() -> None:
    assert take_entries([page(search={"exclude": True})]) == []
