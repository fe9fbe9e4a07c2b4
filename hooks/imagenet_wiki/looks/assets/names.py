"""Files that are named by their content: no page ever meets a style or a script of another build.

A page or a script names such a file by its path from the root of the site, in double quotes and
after as many `../` as lead there; `.3f2a9c1d55` goes in before the ending. Browsers may keep what
has such a name for good. A script that names other files gets its name after them.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from graphlib import TopologicalSorter
from hashlib import sha256

FOLDERS = ("assets/javascripts/", "assets/stylesheets/", "search/")
"""All files in them are named by their content."""

_PATH = rf"(?:{'|'.join(FOLDERS)})[\w./-]+\.(?:js|css|json)"
_NAMED = re.compile(rf"\"(?P<root>(?:\.\.?/)*)(?P<path>{_PATH})(?=\")")
_DIGITS = 10
_DIGEST = re.compile(rf"\.(?<=[\w-]\.)[0-9a-f]{{{_DIGITS}}}(?=\.(?:js|css|json)(?:$|\"))")
"""Both begin with a sign, which is found at once in a long page."""


def is_asset(path: str) -> bool:
    """Whether a file of the site is to be named by its content."""
    return re.fullmatch(_PATH, path) is not None


def without_digests(text: str) -> str:
    """A page, a script or a path with the names that files had before."""
    return _DIGEST.sub("", text)


def with_digests(text: str, names: Mapping[str, str]) -> str:
    """A page or a script that asks for files by their new names."""
    return _NAMED.sub(lambda each: f'"{each["root"]}{names.get(each["path"], each["path"])}', text)


def unknown_assets(text: str, known: Collection[str]) -> Iterator[str]:
    """The files that a page or a script asks for and that are not there."""
    return (path for path in dict.fromkeys(_asked(text)) if path not in known)


def new_names(files: Mapping[str, str]) -> dict[str, str]:
    """The new path of each file, by its path, from their texts.

    Raises:
        graphlib.CycleError: files name each other, so that none could be the first to get a name.
    """
    asked = {path: [each for each in _asked(text) if each in files] for path, text in files.items()}
    names: dict[str, str] = {}
    for path in TopologicalSorter(asked).static_order():
        stem, _, ending = path.rpartition(".")
        content = with_digests(files[path], names)
        names[path] = f"{stem}.{sha256(content.encode()).hexdigest()[:_DIGITS]}.{ending}"
    return names


def _asked(text: str) -> Iterator[str]:
    return (each["path"] for each in _NAMED.finditer(text))
