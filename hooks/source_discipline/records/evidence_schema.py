"""The schema of evidence, with the keys of `about` that the project has chosen."""

from copy import deepcopy
from typing import Any

from source_discipline.text.schemas import Schema, read_schema, schema
from source_discipline.vocabulary.about_keys import YEAR, AboutKey
from source_discipline.vocabulary.in_force import by_vocabulary, current

SCHEMA = "source_discipline/evidence"
_YEARS = {
    "type": ["integer", "string"],
    "minimum": 1900,
    "maximum": 2100,
    "pattern": "^(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2}$",
}
"""A whole number, or a span such as 2010-2014."""


@by_vocabulary
def evidence_schema() -> Schema:
    """The schema of a file of evidence."""
    data = deepcopy(read_schema(SCHEMA))
    about = data["$defs"]["fact"]["properties"]["about"]
    about |= {
        "properties": {key.name: _field(key) for key in current().about},
        "additionalProperties": False,
    }
    return schema(data)


def _field(key: AboutKey) -> dict[str, Any]:
    told = {"title": key.title, "description": key.meaning}
    if key.values:
        return told | {"enum": list(key.values)}
    return told | (_YEARS if key.name == YEAR else {"type": "string", "pattern": "\\S"})
