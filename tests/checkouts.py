"""Copies of this project, or of what of it a check reads, for tests to change."""

import shutil
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_READ = ("source-discipline.yml", "references.bib", "evidence", "governance", "registry", "docs")
CHECKED = (*_READ, "hooks/imagenet_wiki/vocabulary")
"""What a check reads; the change log it reads where there is one."""
BUILT = (*_READ, "hooks", "theme", "mkdocs.yml", "CHANGELOG.md")
"""What a build needs."""

WIKI = "extensions: [imagenet_wiki]\n"
"""The configuration of a small project that keeps registers or checklists as this wiki does."""


def checkout(folder: Path, parts: Iterable[str] = BUILT) -> Path:
    """Parts of this project somewhere else."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in parts:
        if (ROOT / part).is_dir():
            shutil.copytree(
                ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__")
            )
        else:
            shutil.copy(ROOT / part, folder)
    return folder
