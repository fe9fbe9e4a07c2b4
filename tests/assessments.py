"""Cases for assessments, to which the command and the form in the browser are held alike."""

import copy
import json
import random
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "data/assessments"
TODAY = date(2027, 2, 1)
CATALOG: dict[str, Any] = json.loads((FOLDER / "catalog.json").read_text("utf-8"))
FILLED: dict[str, Any] = json.loads((FOLDER / "filled.json").read_text("utf-8"))
CASES: list[dict[str, Any]] = yaml.safe_load((FOLDER / "cases.yml").read_text("utf-8"))
MIGRATIONS: list[dict[str, Any]] = yaml.safe_load((FOLDER / "migrations.yml").read_text("utf-8"))


def changed(changes: list[Mapping[str, Any]]) -> dict[str, Any]:
    """The filled-in assessment after changes at places; one without a value takes away."""
    file = copy.deepcopy(FILLED)
    for change in changes:
        *way, last = change["at"]
        place: Any = file
        for key in way:
            place = place[key]
        if "to" not in change:
            del place[last]
        elif isinstance(place, list) and last == len(place):
            place.append(_value(change["to"]))
        else:
            place[last] = _value(change["to"])
    return file


def expected(case: Mapping[str, Any]) -> list[tuple[str, tuple[str | int, ...]]]:
    """What is found in a case: codes with paths, in any order."""
    return sorted(((code, tuple(path)) for code, *path in case["finds"]), key=repr)


def answered(file: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The items of a file that are not blank."""
    return [
        each
        for each in file["items"]
        if any(value for key, value in each.items() if key not in {"item", "version"})
    ]


def garbled(seed: int, number: int) -> Iterator[dict[str, Any]]:
    """Assessments in which texts stand where others stood, or whole parts do, or are gone."""
    chance = random.Random(seed)
    for count in range(number):
        file = copy.deepcopy(FILLED)
        for _ in range(chance.randint(1, 3)):
            change = _wild if count % 3 == 0 else _gentle
            change(file, chance)
        yield file


def _gentle(file: dict[str, Any], chance: random.Random) -> None:
    """Give a text the value of another text of its kind, or none, or another day or answer."""
    texts = [(place, key) for place, key in _places(file) if isinstance(place[key], str)]
    place, key = chance.choice(texts)
    alike = [other[name] for other, name in texts if name == key and other is not place]
    place[key] = chance.choice([*alike, "2027-02-30", "2026-01-01", "unknown", "no", "", "n/a"])


def _wild(file: dict[str, Any], chance: random.Random) -> None:
    """Drop a place, empty it, or put there what stands elsewhere."""
    place, key = chance.choice(_places(file))
    other, name = chance.choice(_places(file))
    if chance.random() < 0.4:
        del place[key]
    else:
        place[key] = chance.choice((type(place[key])(), copy.deepcopy(other[name])))


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every container with every key of it, at any depth."""
    if isinstance(value, dict):
        keys: list[Any] = list(value)
    else:
        keys = list(range(len(value))) if isinstance(value, list) else []
    return [(value, key) for key in keys] + [each for key in keys for each in _places(value[key])]


def _value(given: Any) -> Any:
    if isinstance(given, dict) and "repeat" in given:
        return given["repeat"] * given["times"]
    return given
