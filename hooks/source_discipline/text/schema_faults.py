"""Records checked against a schema: each breach at its place, in plain words.

The advice comes from the schema, where a field's `description` is its guideline for authors.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

from source_discipline.text.errors import InvalidRecord
from source_discipline.text.schemas import Breach, Schema, breaches
from source_discipline.text.yaml_file import DataPath, YamlFile


class Wording(NamedTuple):
    """What is wrong, and what to do."""

    message: str
    help: str


Fault = tuple[DataPath, bool, Wording]
"""Where in the data, whether the key there is at fault rather than its value, and the words."""


_FEW = 20


def problems(record: YamlFile, schema: Schema) -> Iterator[InvalidRecord]:
    """What is wrong with a record by a schema."""
    # The library reports a keyword once for each missing key, but does not say for which.
    faults = (fault for breach in breaches(record.data, schema) for fault in _faults(breach))
    for path, on_key, wording in dict.fromkeys(faults):
        place = record.key(*path) if on_key else record.value(*path)
        yield InvalidRecord(record.path, *place, *wording)


def nearest(word: str, known: Iterable[str]) -> str:
    """Advice on an unknown word: the known one that looks like it, or else all, if they are few."""
    words = list(known)
    if close := get_close_matches(word, words, n=1):
        return f"did you mean `{close[0]}`?"
    if len(words) > _FEW:
        return ""
    return f"the valid ones are {', '.join(f'`{each}`' for each in words)}"


def _faults(breach: Breach) -> Iterator[Fault]:
    fields = breach.schema.get("properties", {})
    if breach.of_key:
        known = breach.wanted if breach.keyword == "enum" else ()
        help = nearest(str(breach.path[-1]), known) if known else _guideline(breach.schema)
        yield breach.path, True, Wording(f"unknown key `{breach.path[-1]}`", help)
    elif breach.keyword == "additionalProperties":
        for key in sorted(breach.found.keys() - fields.keys()):
            yield (*breach.path, key), True, Wording(f"unknown key `{key}`", nearest(key, fields))
    elif breach.keyword == "required":
        for key in breach.wanted:
            if key not in breach.found:
                help = _guideline(fields.get(key, {}))
                yield breach.path, False, Wording(f"`{key}` is missing", help)
    elif breach.keyword == "dependentRequired":
        for key, companions in breach.wanted.items():
            for absent in companions if key in breach.found else ():
                if absent not in breach.found:
                    wording = Wording(f"`{key}` is given without `{absent}`", f"add `{absent}`")
                    yield (*breach.path, key), True, wording
    else:
        words = _WORDS.get(breach.keyword, _unfit)
        yield breach.path, False, words(breach, _field(breach))


def _field(breach: Breach) -> str:
    """The field of a breach: its key, or the list it is an item of."""
    keys = [part for part in breach.path if isinstance(part, str)]
    if not keys:
        return "the file" if not breach.path else "an item"
    return f"`{keys[-1]}`" if isinstance(breach.path[-1], str) else f"an item of `{keys[-1]}`"


def _guideline(schema: Mapping[str, Any]) -> str:
    return str(schema.get("description", "")).rstrip(".")


_TYPES = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "null": "empty",
    "number": "a number",
    "object": "a mapping",
    "string": "text",
}


def _type(breach: Breach, field: str) -> Wording:
    kinds = [breach.wanted] if isinstance(breach.wanted, str) else breach.wanted
    wanted = " or ".join(_TYPES[kind] for kind in kinds)
    if breach.found is None:
        return _empty(breach, field)
    return Wording(f"{field} must be {wanted}", _guideline(breach.schema))


def _enum(breach: Breach, field: str) -> Wording:
    if breach.found is None:
        return _empty(breach, field)
    known = [str(value) for value in breach.wanted]
    return Wording(f"{_shown(breach)} is not valid for {field}", nearest(str(breach.found), known))


def _empty(breach: Breach, field: str) -> Wording:
    state = "has too few items" if isinstance(breach.found, list) and breach.found else "is empty"
    return Wording(f"{field} {state}", _guideline(breach.schema))


def _pattern(breach: Breach, field: str) -> Wording:
    return _unfit(breach, field) if breach.found.strip() else _empty(breach, field)


def _repeated(breach: Breach, field: str) -> Wording:
    return Wording(f"{field} contains an item twice", "keep it once")


def _unfit(breach: Breach, field: str) -> Wording:
    return Wording(f"{_shown(breach)} does not fit {field}", _guideline(breach.schema))


def _shown(breach: Breach) -> str:
    if isinstance(breach.found, (dict, list)):
        return "this value"
    text = str(breach.found)
    return f"`{text if len(text) <= 60 else text[:57] + '...'}`"


_WORDS: Mapping[str, Callable[[Breach, str], Wording]] = {
    "type": _type,
    "enum": _enum,
    "minLength": _empty,
    "minItems": _empty,
    "minProperties": _empty,
    "pattern": _pattern,
    "uniqueItems": _repeated,
}
