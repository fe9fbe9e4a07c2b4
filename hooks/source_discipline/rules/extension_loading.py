"""The extensions that a project names: their classes, before anything is read."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from source_discipline.records.settings import SETTINGS, load_settings
from source_discipline.rules.extension import Extension
from source_discipline.text.errors import ProjectError, UnresolvedName, raise_any

HOOKS = "hooks"
"""Where a project keeps modules of its own, as the site generator has it."""


def extension_classes(root: Path) -> tuple[type[Extension], ...]:
    """The extensions that the configuration names. Raises `ProjectErrors`."""
    settings, faults = load_settings(root), list[ProjectError]()
    found: list[type[Extension]] = []
    for index, name in enumerate(settings.extensions):
        place = settings.record.value("extensions", index) if settings.record else (1, 1)
        extension, fault = _extension(root, name)
        if extension:
            found.append(extension)
        else:
            help = f"put it into {HOOKS}/, install it, correct it, or correct its name"
            faults.append(UnresolvedName(SETTINGS, *place, f"`{name}` {fault}", help))
    raise_any(faults)
    return tuple(found)


def _extension(root: Path, name: str) -> tuple[type[Extension] | None, str]:
    """The class that a module has, or what keeps it from being one."""
    try:
        with _importable(root / HOOKS):
            _forget_other_site(name.partition(".")[0], root / HOOKS)
            found = getattr(import_module(name), "Extension", None)
    except (Exception, SystemExit) as error:  # a site's own code may raise anything
        missing = isinstance(error, ModuleNotFoundError) and f"{name}.".startswith(f"{error.name}.")
        told = f"{type(error).__name__}: {error}"
        return None, "is not a Python module" if missing else f"cannot be imported: {told}"
    if not isinstance(found, type) or Extension not in found.__mro__:
        return None, "has no class `Extension` that extends source_discipline.rules.extension"
    return found, ""


def _forget_other_site(top: str, folder: Path) -> None:
    """Two projects in one process may each have a module of one name."""
    file = getattr(sys.modules.get(top), "__file__", None)
    own = next(
        (p for p in (folder / f"{top}.py", folder / top / "__init__.py") if p.is_file()), None
    )
    if file and own and own.resolve() != Path(file).resolve():
        for name in [each for each in sys.modules if each == top or each.startswith(f"{top}.")]:
            del sys.modules[name]


@contextmanager
def _importable(folder: Path) -> Iterator[None]:
    """Modules in a folder can be imported, as those of hooks can."""
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        sys.path.remove(str(folder))
