"""The ledger: what each source states, read from `evidence/<citekey>.yml`, one file per source.

In the name of a file a key is spelled as in an address, `doi%3A10.1%2Fx.yml` for `doi:10.1/x`.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from source_discipline.records.derivations import unusable_operands
from source_discipline.records.evidence_schema import evidence_schema
from source_discipline.records.fact import Fact
from source_discipline.records.fact_links import broken_links
from source_discipline.records.fact_reading import fact_from_words, read_facts
from source_discipline.records.ledger import Ledger
from source_discipline.text.citekeys import file_stem, nearest_key
from source_discipline.text.errors import (
    InvalidRecord,
    MissingFile,
    ProjectError,
    ProjectErrors,
    UnresolvedName,
    raise_any,
)
from source_discipline.text.schema_faults import nearest, problems
from source_discipline.text.yaml_file import YamlFile, load_yaml

__all__ = ["Ledger", "fact_from_words", "load_evidence", "read_evidence", "unlisted_sources"]

FOLDER = "evidence"


def load_evidence(root: Path) -> Ledger:
    """Read all files of the ledger. Raises `ProjectErrors` with everything that is wrong."""
    folder = root / FOLDER
    if not folder.is_dir():
        message = f"there is no folder `{FOLDER}`"
        raise ProjectErrors([MissingFile(FOLDER, 1, 1, message, "record what the sources state")])
    records: list[YamlFile] = []
    errors: list[ProjectError] = []
    for file in sorted(folder.iterdir()):
        if file.suffix == ".yml":
            try:
                records.append(load_yaml(file, root))
            except ProjectErrors as group:
                errors += group.errors
        elif file.suffix == ".yaml":
            path = file.relative_to(root).as_posix()
            help = f"rename it to `{file.stem}.yml`"
            errors.append(InvalidRecord(path, 1, 1, "this file is not read", help))
    return read_evidence(records, errors)


def read_evidence(records: Iterable[YamlFile], errors: Iterable[ProjectError] = ()) -> Ledger:
    """The ledger of some files; raises `ProjectErrors`, with the given errors among them.

    References between facts are looked at once every single file is in order, because a fact
    that could not be read is not one that does not exist.
    """
    found = list(errors)
    facts: list[Fact] = []
    sound: dict[str, YamlFile] = {}
    for record in records:
        faults = [*problems(record, evidence_schema())] or [*_misnamed(record)]
        found += faults
        if not faults:
            sound[record.data["source"]] = record
            try:
                facts += read_facts(record)
            except ProjectErrors as group:
                found += group.errors
    ledger = Ledger(tuple(facts), sound)
    raise_any([*found, *_repeated_ids(ledger)])
    raise_any([*broken_links(ledger), *unusable_operands(ledger)])
    return ledger


def unlisted_sources(ledger: Ledger, citekeys: Iterable[str]) -> Iterator[UnresolvedName]:
    """Files of the ledger whose source is not among the bibliography's keys."""
    known = set(citekeys)
    for source, record in ledger.records.items():
        if source not in known:
            message = f"`{source}` is not in the bibliography"
            place = record.value("source")
            close = nearest_key(source, known)
            help = f"did you mean `{close}`?" if close else nearest(source, sorted(known))
            yield UnresolvedName(record.path, *place, message, help)


def _misnamed(record: YamlFile) -> Iterator[InvalidRecord]:
    source = record.data["source"]
    name, own = Path(record.path).stem, file_stem(source)
    if name != own:
        message = f"the source `{source}` is in a file named `{name}`"
        help = f"rename the file to `{own}.yml`, or correct the source"
        yield InvalidRecord(record.path, *record.value("source"), message, help)


def _repeated_ids(ledger: Ledger) -> Iterator[InvalidRecord]:
    first: dict[str, Fact] = {}
    for fact in ledger:
        known = first.setdefault(fact.id, fact)
        if known is not fact:
            message = f"the id `{fact.id}` is already used: {known.path}:{known.line}"
            help = "give one of the two another id"
            yield InvalidRecord(fact.path, fact.line, fact.column, message, help)
