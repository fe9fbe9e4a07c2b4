"""All pages of the built site, dealt out so that the processors get equal shares."""

from collections.abc import Callable
from pathlib import Path

import pytest

from browser.conftest import PHONE, WIDE

SHARES = 24
MAIN = ("", "imagenet/", "governance/people-biometrics/", "results/", "claim-builder/", "404.html")
"""Pages that are tried more closely than the others: one of each kind."""
EACH_SHARE = pytest.mark.parametrize("share", range(SHARES))
KINDS = (
    "",
    "imagenet/",
    "reading-claims/",
    "rules/uncited-number/",
    "sources/",
    "sources/law/",
    "registers/sources/",
    "artifacts/challenge/",
    "results/",
    "check-figure/",
    "claim-builder/",
    "glossary/",
    "changes/",
    "governance/",
    "governance/people-biometrics/",
    "governance/IMG-DG-06/",
    "governance/crosswalk-by-item/",
    "governance/downloads/",
    "governance/worked-example/",
    "nowhere/at/all/",
)
"""A page of every kind."""
WINDOWS = {"wide": WIDE, "phone": PHONE}


def addresses(site: Path) -> list[str]:
    """The pages as a browser asks for them, the heaviest first."""
    files = sorted(site.rglob("*.html"), key=lambda page: (-page.stat().st_size, page))
    return [page.relative_to(site).as_posix().removesuffix("index.html") for page in files]


def dealt(site: Path, share: int) -> list[str]:
    """The pages of one share: together the shares have every page, each page once."""
    return addresses(site)[share::SHARES]


def per_page(paths: list[str], look: Callable[[str], list[str]]) -> dict[str, list[str]]:
    """What is wrong, by page; pages with nothing wrong are left out."""
    assert paths
    return {path: wrong for path in paths if (wrong := look(path))}
