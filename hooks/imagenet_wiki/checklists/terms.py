"""The words that the checklists use in one sense: key words, triggers, terms, roles in law."""

from collections.abc import Mapping
from dataclasses import dataclass

from source_discipline.text.yaml_file import YamlFile


@dataclass(frozen=True, slots=True)
class Trigger:
    """What makes items apply."""

    title: str
    when: str


@dataclass(frozen=True, slots=True)
class LegalRole:
    """A role to which a law gives duties."""

    title: str
    law: str
    """The framework of the vocabulary that has the role."""
    who: str


@dataclass(frozen=True, slots=True)
class Terms:
    """All of them, and the file itself."""

    key_words: str
    determinations: str
    parameters: str
    triggers: Mapping[str, Trigger]
    terms: Mapping[str, str]
    legal_roles: Mapping[str, LegalRole]
    record: YamlFile
