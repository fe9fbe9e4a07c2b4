"""The registry of a project, read from `registry/`, and held against ledger and bibliography."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from imagenet_wiki.registry.registers import (
    Artifact,
    Component,
    Figure,
    Misquote,
    Move,
    Point,
    Term,
)
from source_discipline.records.fact_names import fact_names
from source_discipline.text.errors import InvalidRecord, ProjectError, ProjectErrors, raise_any
from source_discipline.text.schema_faults import nearest, problems
from source_discipline.text.schemas import named_schema
from source_discipline.text.yaml_file import DataPath, YamlFile, load_yaml

_Entry = TypeVar("_Entry")

FOLDER = "registry"
FILES = ("artifacts", "misquotes", "glossary", "results", "components", "figures", "moved")
PUBLISHED = "published.txt"
"""The addresses that were published, a list beside the registers (`addresses/published.py`)."""


@dataclass(frozen=True, slots=True)
class Registry:
    """Everything in `registry/`; empty where a project keeps none."""

    artifacts: tuple[Artifact, ...] = ()
    misquotes: tuple[Misquote, ...] = ()
    terms: tuple[Term, ...] = ()
    points: tuple[Point, ...] = ()
    components: tuple[Component, ...] = ()
    figures: tuple[Figure, ...] = ()
    moves: tuple[Move, ...] = ()
    records: Mapping[str, YamlFile] = field(default_factory=dict)
    """The file of each register, by its name."""

    def artifact(self, identifier: str) -> Artifact | None:
        """The artifact with an id."""
        return next((each for each in self.artifacts if each.id == identifier), None)

    def artifact_of(self, about: Mapping[str, str]) -> Artifact | None:
        """The artifact that a fact's `about` names most closely."""
        closest = max(self.artifacts, key=lambda artifact: artifact.fit(about), default=None)
        return closest if closest and closest.fit(about) else None

    @property
    def stating(self) -> tuple[YamlFile, ...]:
        """The files that state something; moves only name addresses."""
        return tuple(record for name, record in self.records.items() if name != "moved")

    @property
    def facts(self) -> frozenset[str]:
        """The names of all facts that the registry shows."""
        return frozenset(
            name
            for record in self.stating
            for _, text in texts(record.data)
            for name in fact_names(text)
        )


def texts(data: Any, path: DataPath = ()) -> Iterator[tuple[DataPath, str]]:
    """Every text in a record, with the path that leads to it."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from texts(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from texts(value, (*path, index))


def load_registry(root: Path) -> Registry:
    """Read the registry below `root`. Raises `ProjectErrors` with everything that is wrong."""
    folder = root / FOLDER
    if not folder.is_dir():
        return Registry()
    faults: list[ProjectError] = []
    records: dict[str, YamlFile] = {}
    for file in sorted(each for each in folder.iterdir() if each.name != PUBLISHED):
        try:
            records[file.stem] = _sound(file, root)
        except ProjectErrors as group:
            faults += group.errors
    raise_any(faults)
    return _registry(records)


def _sound(file: Path, root: Path) -> YamlFile:
    """A file whose shape its schema approves, and whose entries have names of their own."""
    if file.stem not in FILES or file.suffix != ".yml":
        path = file.relative_to(root).as_posix()
        help = nearest(file.name, [f"{name}.yml" for name in FILES])
        raise ProjectErrors([InvalidRecord(path, 1, 1, "this file is not read", help)])
    record = load_yaml(file, root)
    raise_any(
        [*problems(record, named_schema(f"imagenet_wiki/registry-{file.stem}"))]
        or [*_repeated(record)]
    )
    return record


def _repeated(record: YamlFile) -> Iterator[InvalidRecord]:
    seen: set[str] = set()
    for index, entry in enumerate(_entries(record)):
        for key in ("id", "term", "fact", "from"):
            name = entry.get(key)
            if name in seen:
                place = record.value(_top(record), index, key)
                yield InvalidRecord(record.path, *place, f"the {key} `{name}` is already used")
            seen |= {name} if name else set()


def _registry(records: Mapping[str, YamlFile]) -> Registry:
    return Registry(
        artifacts=_read(records.get("artifacts"), Artifact.read),
        misquotes=_read(records.get("misquotes"), Misquote.read),
        terms=_read(records.get("glossary"), Term.read),
        points=_read(records.get("results"), Point.read),
        components=_read(records.get("components"), Component.read),
        figures=_read(records.get("figures"), Figure.read),
        moves=_read(records.get("moved"), Move.read),
        records=records,
    )


def _read(
    record: YamlFile | None, entry: Callable[[Mapping[str, Any]], _Entry]
) -> tuple[_Entry, ...]:
    return tuple(entry(data) for data in _entries(record)) if record else ()


def _top(record: YamlFile) -> str:
    """The key of a file that contains its entries."""
    return str(next(iter(record.data)))


def _entries(record: YamlFile) -> Iterable[Mapping[str, Any]]:
    entries: Iterable[Mapping[str, Any]] = record.data[_top(record)]
    return entries
