"""Pages are related by the sources they share, whoever wrote them."""

from source_discipline.publishing.related import Related, Relations

SOURCES = {
    "docs/harbor.md": {"a", "b", "c"},
    "docs/keepers.md": {"a"},
    "docs/plates.md": {"b", "c"},
    "docs/weather.md": {"d"},
    "docs/registers/sources.md": {"a", "b", "c", "d"},
}
RELATIONS = Relations(SOURCES)


def test_the_pages_that_share_most_come_first() -> None:
    assert RELATIONS.of("docs/harbor.md") == (
        Related("docs/plates.md", 2),
        Related("docs/keepers.md", 1),
    )


def test_a_page_that_lists_all_sources_has_relations_and_is_none() -> None:
    assert RELATIONS.of("docs/registers/sources.md")[0] == Related("docs/harbor.md", 3)
    assert RELATIONS.of("docs/weather.md") == ()


def test_a_page_without_sources_is_related_to_none() -> None:
    assert RELATIONS.of("docs/nowhere.md") == ()
