"""A seal on a finished site: its files are those that one build has written after its check.

A build without the check leaves no seal or, because the generator never deletes hidden files, one
that fits nothing any more.
"""

from hashlib import sha256
from pathlib import Path

SEAL = ".checked"


def seal(site: Path) -> None:
    """Seal the files of a site as they are."""
    (site / SEAL).write_text(f"{_imprint(site)}\n", encoding="utf-8", newline="\n")


def read_seal(site: Path) -> str:
    """What is on a site's seal; nothing where it has none."""
    file = site / SEAL
    return file.read_text(encoding="utf-8").strip() if file.is_file() else ""


def is_sealed(site: Path) -> bool:
    """Whether a site has a seal, and its files are those that were sealed."""
    return read_seal(site) == _imprint(site)


def _imprint(site: Path) -> str:
    """Of all files and their names; hidden ones are no part of the site."""
    files = (file for file in sorted(site.rglob("*")) if file.is_file())
    imprint = sha256()
    for file in files:
        path = file.relative_to(site)
        if not path.parts[0].startswith("."):
            imprint.update(f"{path.as_posix()}\n{sha256(file.read_bytes()).hexdigest()}\n".encode())
    return imprint.hexdigest()
