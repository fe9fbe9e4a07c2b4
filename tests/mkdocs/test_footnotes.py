"""References to footnotes have the names that Python-Markdown gives them, without its search."""

import pytest
from markdown import Markdown

from costs import calls
from source_discipline.mkdocs import footnotes

NOTES = "\n\n[^a]: One.\n[^b]: Two.\n[^2:a]: Three.\n"


def html(text: str, *extensions: str, **options: bool) -> str:
    chosen = {"footnotes": options}
    return Markdown(extensions=["footnotes", *extensions], extension_configs=chosen).convert(text)


@pytest.mark.parametrize(
    "text",
    ["[^a]", "[^a][^a] [^b][^a]", "[^a] [^2:a] [^a] [^a]", "[^2:a] [^2:a] [^a] [^a]", "[^x]"],
)
@pytest.mark.parametrize("unique", [False, True])
def test_the_names_are_those_of_python_markdown(text: str, unique: bool) -> None:
    own = html(f"See {text}.{NOTES}", footnotes.NAME, UNIQUE_IDS=unique)
    assert own == html(f"See {text}.{NOTES}", UNIQUE_IDS=unique)


def test_it_does_nothing_without_footnotes() -> None:
    assert Markdown(extensions=[footnotes.NAME]).convert("See [^a].") == "<p>See [^a].</p>"


def test_many_references_to_one_footnote_cost_linear_work() -> None:
    def work(size: int) -> int:
        return calls(lambda: html(f"{'See [^a]. ' * size}{NOTES}", footnotes.NAME))

    assert work(600) <= 12 * work(60)
