"""The checklists of a project, from `governance/`: one file per area, and what they refer to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from imagenet_wiki.checklists.editions.published import PublishedEdition
from imagenet_wiki.checklists.editions.shelf import EDITIONS, RECORD, read_shelf
from imagenet_wiki.checklists.errata import Errata, misplaced, read_errata
from imagenet_wiki.checklists.items import AREAS, Checklists
from imagenet_wiki.checklists.reading import read_area, read_edition, read_terms
from imagenet_wiki.checklists.terms import Terms
from imagenet_wiki.checklists.vocabulary import Vocabulary, read_vocabulary
from source_discipline.text.errors import InvalidRecord, ProjectError, ProjectErrors, raise_any
from source_discipline.text.schema_faults import nearest, problems
from source_discipline.text.schemas import named_schema
from source_discipline.text.yaml_file import YamlFile, load_yaml

FOLDER = "governance"
EXAMPLE = "example-assessment.json"
ERRATA = "errata.yml"
_PARTS = ("edition", "vocabulary", "terms", "published", "errata")

_Value = TypeVar("_Value")


def load_checklists(root: Path) -> Checklists:
    """Read the checklists below `root`. Raises `ProjectErrors` with everything that is wrong."""
    reader = _Reader(root)
    edition = reader.read("edition.yml", "governance-edition", read_edition)
    vocabulary = reader.read("vocabulary.yml", "governance-vocabulary", read_vocabulary)
    terms = reader.read("terms.yml", "governance-terms", read_terms)
    areas = [reader.read(f"{name}.yml", "governance-items", read_area) for name in AREAS.values()]
    published, example, errata = _shelf(reader), _example(reader), _errata(reader)
    # Only a shelf that could be read tells what was published.
    astray = misplaced(errata, published) if errata and not reader.faults else ()
    raise_any([*reader.faults, *_strays(root), *_undefined(vocabulary, terms), *astray])
    assert edition is not None
    assert vocabulary is not None
    assert terms is not None
    return Checklists(
        edition,
        tuple(area for area in areas if area),
        vocabulary,
        terms,
        published,
        example,
        errata,
    )


def _shelf(reader: "_Reader") -> tuple[PublishedEdition, ...]:
    """The published editions; none where nothing was ever published."""
    folder = reader.root / FOLDER
    if not (folder / RECORD).exists() and not (folder / EDITIONS).exists():
        return ()
    return (
        reader.read(
            RECORD, "governance-published", lambda record: read_shelf(record, folder / EDITIONS)
        )
        or ()
    )


def _example(reader: "_Reader") -> YamlFile | None:
    """The worked example, which a project need not have."""
    is_kept = (reader.root / FOLDER / EXAMPLE).exists()
    if not is_kept:
        return None
    return reader.read(EXAMPLE, "assessment", lambda record: record, "imagenet_assessment")


def _errata(reader: "_Reader") -> Errata | None:
    """What turned out to be wrong in what was published; nothing where no error is known."""
    is_kept = (reader.root / FOLDER / ERRATA).exists()
    return reader.read(ERRATA, "governance-errata", read_errata) if is_kept else None


@dataclass(slots=True)
class _Reader:
    """Reads file after file and collects the faults, so that all are reported at once."""

    root: Path
    faults: list[ProjectError] = field(default_factory=list)

    def read(
        self,
        file: str,
        schema: str,
        value: Callable[[YamlFile], _Value],
        package: str = "imagenet_wiki",
    ) -> _Value | None:
        try:
            record = load_yaml(self.root / FOLDER / file, self.root)
            known = named_schema(f"{package}/{schema}")
            raise_any([*problems(record, known)] or [*_misnamed(record)])
            return value(record)
        except ProjectErrors as group:
            self.faults += group.errors
            return None


def _misnamed(record: YamlFile) -> Iterator[InvalidRecord]:
    """An area in a file of another name."""
    stem = Path(record.path).stem
    name = record.data.get("area", stem)
    if name != stem:
        message = f"the area `{name}` is in a file named `{stem}`"
        help = f"rename the file to `{name}.yml`, or correct the name"
        yield InvalidRecord(record.path, *record.value("area"), message, help)


def _undefined(vocabulary: Vocabulary | None, terms: Terms | None) -> Iterator[InvalidRecord]:
    """Roles in law that a place names and the terms do not define."""
    if vocabulary is None or terms is None:
        return
    for framework in vocabulary:
        for index, place in enumerate(framework.references):
            for role in place.binds:
                if role not in terms.legal_roles:
                    line, column = vocabulary.place(framework, "refs", index, "binds")
                    message, help = f"`{role}` is not a role of terms.yml", "define it there"
                    yield InvalidRecord(vocabulary.record.path, line, column, message, help)


def _strays(root: Path) -> Iterator[InvalidRecord]:
    """Files that nobody reads, a misspelled area among them."""
    known = (*AREAS.values(), *_PARTS)
    for file in sorted((root / FOLDER).glob("*.y*ml")):
        if file.suffix != ".yml" or file.stem not in known:
            path = file.relative_to(root).as_posix()
            yield InvalidRecord(path, 1, 1, "this file is not read", nearest(file.stem, known))
