"""What a project chooses for itself, read from `source-discipline.yml`."""

from dataclasses import dataclass
from pathlib import Path

from source_discipline.text.errors import raise_any
from source_discipline.text.schema_faults import problems
from source_discipline.text.yaml_records import load_records

SETTINGS = "source-discipline.yml"
SCHEMA = "source_discipline/settings"


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of one project; a project without the file makes none."""

    extensions: tuple[str, ...] = ()
    """Python modules that add to the gate what only this site has."""


def load_settings(root: Path) -> Settings:
    """Read the choices of the project at `root`. Raises `ProjectErrors`."""
    file = root / SETTINGS
    if not file.is_file():
        return Settings()
    record = load_records(file, root)
    raise_any(problems(record, SCHEMA))
    return Settings(extensions=tuple(record.data.get("extensions", ())))
