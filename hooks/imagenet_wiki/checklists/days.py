"""Days in the checklists' records: a schema knows their form, only the calendar knows February."""

from source_discipline.text.days import is_day
from source_discipline.text.errors import InvalidRecord, raise_any
from source_discipline.text.yaml_file import YamlFile

_DAYS = {"last_reviewed", "review_by", "date", "published"}
"""The keys of all records whose value is a day."""


def refuse_false_days(record: YamlFile) -> None:
    """Raises `ProjectErrors` with every day that no calendar has."""
    raise_any(
        InvalidRecord(
            record.path,
            *record.value(*path),
            f"`{record.at(path)}` is not a valid date",
            "write a day that exists, as YYYY-MM-DD",
        )
        for path in record.values
        if path and path[-1] in _DAYS and not is_day(record.at(path))
    )
