"""Pages are related by the sources they share, whoever wrote them."""

from source_discipline.publishing.related import Related, Relations, named

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


def test_the_sources_of_a_page_made_from_data_are_read_off_it() -> None:
    page = (
        '<data class="recorded" data-fact="survey1999#plates">5,000</data>'
        '<a href="../../sources/paper/#recount2004">A Recount</a>'
        '<a href="../../sources/paper/#a-fact">4</a> <code>[@memoir2010]</code> idle1999'
    )
    known = ["survey1999", "recount2004", "memoir2010", "idle1999"]
    assert named(page, known) == {"survey1999", "recount2004", "memoir2010"}
