"""The editions in a folder that a host serves: below their days, the newest as `latest` too."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from imagenet_wiki.addresses.naming import HOME
from imagenet_wiki.addresses.other_editions import SITE_MAP, pages_of
from source_discipline.text.days import is_day, long_date

LATEST, LIST, PAGES = "latest", "versions.json", "pages.json"
_NAMED = re.compile(r"^  edition:[ \t]*(.*?)[ \t]*(?:#.*)?$", re.MULTILINE)


def edition_of(root: Path) -> str:
    """The edition that the configuration of a project names; nothing where it names none."""
    found = _NAMED.search((root / "mkdocs.yml").read_text(encoding="utf-8"))
    return found[1] if found else ""


def released(folder: Path) -> list[str]:
    """The editions in a folder, the newest first; one that is taken away is not in the list."""
    found = folder.iterdir() if folder.is_dir() else iter(())
    return sorted((each.name for each in found if is_edition(each.name)), reverse=True)


def is_edition(name: str) -> bool:
    """Whether a name is that of an edition: a day, as mkdocs.yml writes it."""
    return re.fullmatch(r"\d{4}-\d\d-\d\d", name) is not None and is_day(name)


def holds_edition(folder: str) -> bool:
    """Whether a folder of this name has an edition in it: under its day, or as the newest."""
    return folder == LATEST or is_edition(folder)


def title(edition: str) -> str:
    """What an edition is called."""
    return f"Edition of {long_date(date.fromisoformat(edition))}"


def write_list(folder: Path, editions: Sequence[str]) -> None:
    """Write what there is, the newest first, for the pages of all editions."""
    listed = [
        {"version": each, "title": title(each), "aliases": [LATEST] if not place else []}
        for place, each in enumerate(editions)
    ]
    (folder / LIST).write_text(f"{json.dumps(listed, indent=2)}\n", encoding="utf-8")


def write_pages(folder: Path, editions: Iterable[str], moves: Mapping[str, str]) -> None:
    """Write which pages each edition has and what has moved since, for the pages of all editions.

    There the home page has an empty address, as it has in a browser.
    """
    maps = {each: (folder / each / SITE_MAP).read_text(encoding="utf-8") for each in editions}
    pages = {each: sorted(map(_bare, pages_of(text))) for each, text in maps.items()}
    moved = {_bare(old): _bare(new) for old, new in moves.items()}
    text = json.dumps({"moved": moved, "pages": pages})
    (folder / PAGES).write_text(f"{text}\n", encoding="utf-8")


def _bare(address: str) -> str:
    return address.removeprefix(HOME)
