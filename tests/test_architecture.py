"""Properties of the code base that a reviewer would otherwise have to keep in mind."""

import ast
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

from source_discipline.commands.cached.fingerprint import LIBRARIES

LIBRARY = Path(__file__).parent.parent / "hooks/source_discipline"


def imports(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def test_what_the_library_imports_is_part_of_every_fingerprint() -> None:
    """So that no cache outlives the version of a parser."""
    files = [path for path in LIBRARY.rglob("*.py") if path.parent != LIBRARY / "mkdocs"]
    tops = {name.partition(".")[0] for path in files for name in imports(path)}
    own = {"source_discipline", *sys.stdlib_module_names}
    installed = packages_distributions()
    assert {name for top in tops - own for name in installed[top]} == set(LIBRARIES)


def test_the_library_knows_nothing_of_the_site_generator() -> None:
    generators = ("mkdocs", "properdocs", "zensical", "material")
    for path in LIBRARY.rglob("*.py"):
        if path.parent != LIBRARY / "mkdocs":
            assert not {name for name in imports(path) if name.startswith(generators)}, path


def test_modules_are_named_for_what_they_hold() -> None:
    nameless = {"utils", "common", "helpers", "manager", "misc", "base", "core"}
    assert not nameless & {path.stem for path in LIBRARY.rglob("*.py")}


def test_no_float_in_the_library() -> None:
    """A binary fraction is not the number that a source prints."""
    for path in LIBRARY.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        floats = [
            node.lineno
            for node in ast.walk(tree)
            if (isinstance(node, ast.Constant) and isinstance(node.value, float))
            or (isinstance(node, ast.Name) and node.id == "float")
        ]
        assert not floats, f"{path}:{floats}"
