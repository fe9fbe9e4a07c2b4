"""A source of the checklists is not in the bibliography.

## Why
A reason that relies on a source is only as good as the reader's chance to open it.

## Fix
Correct the key, or add the source to `references.bib`.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from imagenet_wiki.checklists.items import Item
from imagenet_wiki.checklists.rationale import cited
from imagenet_wiki.checklists.vocabulary import Framework
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.schema_faults import nearest
from source_discipline.text.yaml_file import DataPath

CODE = "GOV806"

ACCEPTS = ("sources: [{key: survey1999, locator: p. 15}]",)
REJECTS = (
    "sources: [{key: survey1999, locator: p. 14}, {key: ⟦survey1998, locator: p. 14}]",
    "rationale: ⟦A plate that was never counted is not missed [@survey1998].",
)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each key of an item or of the vocabulary that the bibliography lacks."""
    for area, item in basis:
        for path, key in _keys(item):
            if key not in basis.citekeys:
                yield finding(area, item, path, CODE, *_words(basis, key))
    vocabulary = basis.checklists.vocabulary
    for framework in vocabulary:
        for path, key in _framework_keys(framework):
            if key not in basis.citekeys:
                at = vocabulary.record.path, *vocabulary.place(framework, *path)
                yield Diagnostic(*at, Level.ERROR, CODE, *_words(basis, key))


def _keys(item: Item) -> Iterator[tuple[DataPath, str]]:
    for index, source in enumerate(item.sources):
        yield ("sources", index, "key"), source.key
    for key, _ in cited(item.rationale):
        yield ("rationale",), key


def _framework_keys(framework: Framework) -> Iterator[tuple[DataPath, str]]:
    yield ("source",), framework.source
    for index, day in enumerate(framework.dates):
        yield ("dates", index, "source"), day.source
        if day.was:
            yield ("dates", index, "was", "source"), day.was.source


def _words(basis: Basis, key: str) -> tuple[str, str, str]:
    advice = nearest(key, sorted(basis.citekeys)) or "add it to `references.bib`"
    return f"`{key}` is not in the bibliography", "", advice
