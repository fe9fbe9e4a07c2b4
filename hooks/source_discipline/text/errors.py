"""What is raised when the project itself is broken, so that no claim can be judged.

    ProjectErrors             everything that is wrong, at once (an exception group)
      · ProjectError          one fault, with its place
          · MissingFile       PRJ001  a file that must be there is not
          · UnreadableFile    PRJ002  a file that is not UTF-8, YAML or BibTeX
          · InvalidRecord     PRJ003  a record with an unknown key or a wrong value
          · UnresolvedName    PRJ004  a reference to something that does not exist, or to itself

Functions that load raise `ProjectErrors` alone. Findings about content are diagnostics instead.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Self, TypeVar

from source_discipline.text.diagnostic import Diagnostic, Level, described

_Part = TypeVar("_Part")


class ProjectError(Exception):
    """One fault of the project, at its place (line and column counted from 1)."""

    code: ClassVar[str] = "PRJ000"

    def __init__(self, path: str, line: int, column: int, message: str, help: str = "") -> None:
        super().__init__(path, line, column, message, help)
        self.path = path
        self.line = line
        self.column = column
        self.message = message
        self.help = help

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"

    @property
    def diagnostic(self) -> Diagnostic:
        """The fault in the form in which reports show findings."""
        return Diagnostic(
            self.path, self.line, self.column, Level.ERROR, self.code, self.message, "", self.help
        )


class MissingFile(ProjectError):
    """A file that must be there is not."""

    code = "PRJ001"


class UnreadableFile(ProjectError):
    """A file that is not UTF-8, YAML or BibTeX."""

    code = "PRJ002"


class InvalidRecord(ProjectError):
    """A record with an unknown key or a wrong value."""

    code = "PRJ003"


class UnresolvedName(ProjectError):
    """A reference to something that does not exist, or to itself."""

    code = "PRJ004"


class ProjectErrors(ExceptionGroup[ProjectError]):
    """All faults that one step of loading found, in the order of their places."""

    def __new__(cls, errors: Iterable[ProjectError]) -> Self:
        """Collect at least one error; an empty group cannot exist."""
        ordered = sorted(errors, key=lambda error: (error.path, error.line, error.column))
        count = f"{len(ordered)} fault{'' if len(ordered) == 1 else 's'} in the project's files"
        return super().__new__(cls, count, ordered)

    def __init__(self, errors: Iterable[ProjectError]) -> None:
        """`__new__` has done the work; the group takes no message of its own."""

    def __reduce__(self) -> tuple[type[Self], tuple[list[ProjectError]]]:
        """How a worker hands the group to the process that began it."""
        return type(self), ([*self.errors],)

    def __str__(self) -> str:
        return "\n".join(described(error.diagnostic) for error in self.errors)

    @property
    def errors(self) -> tuple[ProjectError, ...]:
        """The single faults, in order."""
        return tuple(error for error in self.exceptions if isinstance(error, ProjectError))

    def derive(self, excs: Sequence[ProjectError]) -> "ProjectErrors":  # type: ignore[override]
        """A smaller group of the same class, for `except*` and `split`."""
        return ProjectErrors(excs)


def raise_any(errors: Iterable[ProjectError]) -> None:
    """Raise all errors together, if there are any."""
    found = list(errors)
    if found:
        raise ProjectErrors(found)


def attempt(load: Callable[[], _Part], faults: list[ProjectError]) -> _Part | None:
    """What `load` returns; its faults are collected, so that all are reported at once."""
    try:
        return load()
    except ProjectErrors as group:
        faults += group.errors
    except OSError as error:  # a folder that may not be listed, for one
        message = f"this cannot be read: {error.strerror}"
        faults.append(UnreadableFile(str(error.filename), 1, 1, message))
    return None
