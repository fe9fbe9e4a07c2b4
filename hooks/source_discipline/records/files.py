"""Where a project keeps its records."""

from pathlib import Path

from source_discipline.text.errors import MissingFile, ProjectErrors
from source_discipline.text.page_files import DOCS

BIBLIOGRAPHY, EVIDENCE = "references.bib", "evidence"
NAMES = f"{EVIDENCE}/names.txt"


def require_project(root: Path) -> None:
    """Raise `ProjectErrors` with one sentence where a folder has nothing of a project."""
    parts = (DOCS, EVIDENCE, BIBLIOGRAPHY)
    if any((root / part).exists() for part in parts):
        return
    above = next((each for each in root.parents if (each / BIBLIOGRAPHY).is_file()), "DIR")
    message = f"there is no project in {root}: no {DOCS}/, no {EVIDENCE}/, no {BIBLIOGRAPHY}"
    fault = MissingFile(BIBLIOGRAPHY, 1, 1, message, f"name its folder with --root {above}")
    raise ProjectErrors([fault])
