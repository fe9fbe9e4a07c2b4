"""The words in force where single sentences are tested: this wiki's and the fictional archive's."""

from collections.abc import Iterator

import pytest

from conftest import ROOT
from source_discipline.records.vocabularies import load_vocabulary
from source_discipline.vocabulary.in_force import in_force, vocabulary

_WIKI = load_vocabulary(ROOT)
_ARCHIVE = ("counted", ("plate: plate", "keeper: keeper", "lens: lens"))
WORDS = vocabulary((*_WIKI.lists, _ARCHIVE), _WIKI.about)


@pytest.fixture(autouse=True)
def words() -> Iterator[None]:
    """Read every sentence of a test by these words."""
    with in_force(WORDS):
        yield
