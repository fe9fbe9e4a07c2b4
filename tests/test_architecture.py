"""Properties of the code base that a reviewer would otherwise have to keep in mind."""

import ast
import re
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import source_discipline
from source_discipline.store.fingerprint import LIBRARIES

HOOKS = Path(__file__).parents[1] / "hooks"
GATE, WIKI, ASSESSMENT = "source_discipline", "imagenet_wiki", "imagenet_assessment"
LIBRARY = HOOKS / GATE

_ORDER = ("vocabulary", "text", "records", "prose", "numbers", "verdicts", "rules", "publishing")
ROOMS = {
    "vocabulary": (),
    "text": ("vocabulary",),
    "records": ("vocabulary", "text"),
    "prose": ("vocabulary", "text"),
    **{room: _ORDER[:place] for place, room in enumerate(_ORDER) if place > 3},
    "store": _ORDER[:-1],
    "project": _ORDER[:-1],
    "ground": (*_ORDER[:-1], "store", "project"),
    "hearing": (*_ORDER[:-1], "store", "project", "ground"),
    "gate": (*_ORDER[:-1], "store", "project", "ground", "hearing"),
    "editing": (*_ORDER, "project"),
    "lsp": (*_ORDER, "project", "editing", "version"),
}
"""Who may import whom, in the order of the pipeline. From `project` to `gate` they are modules of
the hall."""
LAST = {"commands", "mkdocs"}
"""They ask all others, and nobody asks them."""
MOST = 20
"""So many modules a folder may hold."""

Import = tuple[str, str, str]
"""A module, the module that it imports, and the place of the import."""


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """The modules that a file imports, each with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def modules(package: Path) -> Iterator[tuple[str, Path]]:
    """The dotted name of each module of a package, and its file."""
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package.parent).with_suffix("").parts
        yield ".".join(part for part in parts if part != "__init__"), path


def room(module: str) -> str:
    """The room of the gate in which a module stands; the package itself is none."""
    return [*module.split("."), ""][1]


def breaches(found: Iterator[Import]) -> Iterator[str]:
    """The imports that the order of the rooms forbids."""
    for module, imported, place in found:
        here, there = room(module), room(imported)
        if imported.startswith((WIKI, ASSESSMENT)):
            yield f"{place} the gate imports {imported}"
        elif imported.startswith(f"{GATE}.") and here != there and here not in LAST:
            if there not in ROOMS[here]:
                yield f"{place} {here} imports {imported}"
        elif here in LAST and there in LAST - {here}:
            yield f"{place} {here} imports {imported}"


def of_the_gate() -> Iterator[Import]:
    for module, path in modules(LIBRARY):
        for imported, line in imports(path):
            yield module, imported, f"{path.relative_to(HOOKS)}:{line}:"


def test_a_room_imports_only_from_rooms_before_it() -> None:
    assert [*breaches(of_the_gate())] == []


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        ("text.document", f"{GATE}.records.fact"),
        ("records.fact", f"{GATE}.prose.blocks"),
        ("prose.blocks", f"{GATE}.records.fact"),
        ("verdicts.judge", f"{GATE}.gate"),
        ("project", f"{GATE}.commands.cli"),
        ("commands.cli", f"{GATE}.mkdocs.plugin"),
        ("gate", f"{WIKI}.wiki.Wiki"),
        ("commands.cli", f"{ASSESSMENT}.command"),
        ("editing.hover", f"{GATE}.lsp.server"),
        ("rules.finding", f"{GATE}.editing.draft"),
    ],
)
def test_an_import_against_the_order_is_found(module: str, imported: str) -> None:
    assert [*breaches(iter([(f"{GATE}.{module}", imported, "here:1:")]))]


def apart(here: str, there: str) -> bool:
    """Whether two folders are rooms of their own: neither lies in the other, nor is the hall."""
    return not f"{here}/".startswith(f"{there}/") and not f"{there}/".startswith(f"{here}/")


def test_folders_import_each_other_in_no_circle() -> None:
    """All packages together; a folder and one inside it are one room, and may."""
    graph: dict[str, set[str]] = {}
    known = (each for name in (GATE, WIKI, ASSESSMENT) for each in modules(HOOKS / name))
    files = [(module, path) for module, path in known if path.name != "setup.py"]
    folder = {module: path.parent.relative_to(HOOKS).as_posix() for module, path in files}
    for module, path in files:
        for imported, _ in imports(path):
            there = folder.get(imported) or folder.get(imported.rpartition(".")[0])
            if there and apart(folder[module], there):
                graph.setdefault(folder[module], set()).add(there)
    TopologicalSorter(graph).prepare()


def test_assessments_need_the_gate_alone() -> None:
    """So that they can be installed without the wiki; what packs them may look at it."""
    known = (GATE, ASSESSMENT, *sys.stdlib_module_names)
    asked = {
        (module, imported)
        for module, path in modules(HOOKS / ASSESSMENT)
        if path.name != "setup.py"
        for imported, _ in imports(path)
    }
    assert {each for each in asked if each[1].partition(".")[0] not in known} == set()


def test_no_folder_is_crowded() -> None:
    folders = {path.parent for path in HOOKS.rglob("*.py")}
    crowded = {f: n for f in folders if (n := len([*f.glob("[!_]*.py")])) > MOST}
    assert crowded == {}


def test_every_folder_says_what_it_holds() -> None:
    for folder in {path.parent for path in HOOKS.rglob("*.py")} - {HOOKS}:
        text = (folder / "__init__.py").read_text(encoding="utf-8")
        assert ast.get_docstring(ast.parse(text)), folder


def test_the_rooms_are_all_there_are() -> None:
    found = {room(module) for module, _ in modules(LIBRARY)} - {"", "version"}
    assert found - LAST == set(ROOMS)


def test_what_the_library_imports_is_part_of_every_fingerprint() -> None:
    """So that no cache outlives the version of a parser."""
    files = [path for module, path in modules(LIBRARY) if room(module) not in ADAPTERS]
    tops = {n.partition(".")[0] for path in files for n, _ in imports(path)}
    own = {GATE, *sys.stdlib_module_names}
    installed = packages_distributions()
    assert {name for top in tops - own for name in installed[top]} == set(LIBRARIES)


ADAPTERS = {
    "mkdocs": ("mkdocs", "properdocs", "zensical", "material"),
    "lsp": ("pygls", "lsprotocol", "attrs", "cattrs"),
}
"""The rooms that know the world outside, each with what it alone may import."""


@pytest.mark.parametrize("adapter", ADAPTERS)
def test_the_library_knows_nothing_of_site_generator_and_editors(adapter: str) -> None:
    for module, path in modules(LIBRARY):
        if room(module) != adapter:
            named = [name for name, _ in imports(path) if name.startswith(ADAPTERS[adapter])]
            assert not named, path


def test_only_a_command_speaks_with_editors() -> None:
    own = f"{GATE}.lsp."
    asking = {room(module) for module, imported, _ in of_the_gate() if imported.startswith(own)}
    assert asking == {"commands", "lsp"}


def test_the_gate_names_nothing_of_this_wiki() -> None:
    """Its modules, word lists and schemas are for a site about any subject."""
    subject = r"imagenet|ilsvrc|lsvrc|alexnet|wordnet|checklist|synset|misquote"
    own = re.compile(subject, re.IGNORECASE)
    files = [path for path in LIBRARY.rglob("*") if path.suffix in {".py", ".txt", ".json"}]
    assert any(path.suffix == ".txt" for path in files)
    named = {str(path) for path in files if own.search(path.read_text(encoding="utf-8"))}
    assert not named
    assert not [path for path in files if own.search(path.name)]


def test_modules_are_named_for_what_they_hold() -> None:
    nameless = {"utils", "common", "helpers", "manager", "misc", "base", "core"}
    assert not nameless & {path.stem for path in HOOKS.rglob("*.py")}


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


def test_the_public_face_shows_what_it_names() -> None:
    for name in source_discipline.__all__:
        assert getattr(source_discipline, name).__name__ == name
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        source_discipline.nothing  # noqa: B018
