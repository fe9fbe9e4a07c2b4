"""The facts of all sources, by source and by name, with the place of every field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from source_discipline.records.fact import Fact
from source_discipline.text.yaml_file import Place, YamlFile


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """All recorded facts, in the order of their files and of their places in them.

    A ledger is equal to itself only, so that what is made of it can be kept by it.
    """

    facts: tuple[Fact, ...] = ()
    records: Mapping[str, YamlFile] = field(default_factory=dict)
    """The file of each source, by citekey."""
    _by_source: Mapping[str, tuple[Fact, ...]] = field(init=False, repr=False, compare=False)
    _by_name: Mapping[str, Fact] = field(init=False, repr=False, compare=False)
    _places: Mapping[str, int] = field(init=False, repr=False, compare=False)
    """Where each fact is among those of its source, by name."""

    def __post_init__(self) -> None:
        by_source: dict[str, list[Fact]] = {}
        for fact in self.facts:
            by_source.setdefault(fact.source, []).append(fact)
        facts = {source: tuple(found) for source, found in by_source.items()}
        object.__setattr__(self, "_by_source", facts)
        object.__setattr__(self, "_by_name", {fact.name: fact for fact in self.facts})
        places = ((fact.name, place) for each in facts.values() for place, fact in enumerate(each))
        object.__setattr__(self, "_places", dict(places))

    def __iter__(self) -> Iterator[Fact]:
        return iter(self.facts)

    def __len__(self) -> int:
        return len(self.facts)

    @property
    def sources(self) -> tuple[str, ...]:
        """The citekeys of all sources with facts."""
        return tuple(self._by_source)

    def of(self, citekey: str) -> tuple[Fact, ...]:
        """The facts of one source, in the order of its file; none for an unknown source."""
        return self._by_source.get(citekey, ())

    def get(self, name: str) -> Fact | None:
        """The fact with a global name, `<citekey>#<id>`."""
        return self._by_name.get(name)

    def names(self) -> tuple[str, ...]:
        """The global names of all facts."""
        return tuple(self._by_name)

    def place(self, fact: Fact, *path: str | int) -> Place:
        """Where a field of a fact is in its file: `place(fact, "about", "year")`."""
        record = self.records.get(fact.source)
        if record is None or not path:
            return Place(fact.line, fact.column)
        return record.value("facts", self._places[fact.name], *path)
