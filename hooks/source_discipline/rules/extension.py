"""The door for what a site adds to the gate: one object, asked at each stage of a check.

The configuration names a module, and the module has a class `Extension` of this kind. What the
class says of itself is known before anything is read; `load` reads. Every other member has a
default, so an extension says only what it adds.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Protocol, Self

from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.errors import ProjectError

if TYPE_CHECKING:  # two hold extensions themselves, and the others take long to load
    from source_discipline.prose.generated_page import Block, GeneratedPage
    from source_discipline.rules.project import Project
    from source_discipline.rules.result import Result
    from source_discipline.rules.rule import PageRule, Rule


class Command(Protocol):
    """A command of the command line: a module with these members."""

    NAME: str
    HELP: str
    EXAMPLES: str
    """Shown below the options, with what its exit status means."""

    def add_options(self, parser: ArgumentParser, /) -> None:
        """Declare its options."""
        ...

    def run(self, options: Namespace, /) -> int:
        """Run it; gives the exit status."""
        ...


class Extension(Protocol):
    """What a site adds: data it has read, rules, pages, files, commands."""

    inputs: ClassVar[Sequence[str]] = ()
    """Files and folders below the project's root that it reads."""
    families: ClassVar[Mapping[str, str]] = MappingProxyType({})
    """The families of its rules, by the three letters of their codes."""
    rules: ClassVar[Sequence["Rule"]] = ()
    """Rules about its own data, in the order in which readers find their pages."""
    page_rules: ClassVar[Sequence["PageRule"]] = ()
    """Rules that judge every page, as those of the gate do."""
    commands: ClassVar[Sequence[Command]] = ()
    """Its commands for the command line."""
    fragments: ClassVar[Mapping[str, "Callable[[Project], Block | None]"]] = MappingProxyType({})
    """Blocks that a page may hold as `{{ name }}`, as far as there are data for them."""
    data_files: ClassVar[Sequence[str]] = ()
    """A line of Markdown for `llms.txt` on each of its files that programs read."""

    @classmethod
    def load(cls, root: Path) -> Self:
        """Read what the project keeps for it. Raises `ProjectErrors`."""
        return cls()

    @property
    def names(self) -> Mapping[str, str]:
        """Names with digits that prose may use, with what they stand for."""
        return {}

    @property
    def cited_keys(self) -> frozenset[str]:
        """The keys of the sources that its data rest on."""
        return frozenset()

    @property
    def used_facts(self) -> frozenset[str]:
        """The names of the facts that its data show."""
        return frozenset()

    def faults(self, project: "Project") -> Iterator[ProjectError]:
        """What in its data does not agree with the rest of the project."""
        yield from ()

    def diagnostics(self, project: "Project") -> Iterator[Diagnostic]:
        """What its rules find in its data."""
        yield from ()

    def pages(self, project: "Project") -> "Iterator[GeneratedPage]":
        """Pages made from its data."""
        yield from ()

    def files(self, result: "Result") -> Mapping[str, str]:
        """Files for readers, by path below the site's root."""
        return {}

    def subject(self, about: Mapping[str, str]) -> str:
        """The site's own name for what a fact is about; empty where it has none."""
        return ""
