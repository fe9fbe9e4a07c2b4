"""The place of a site: readers find the last one there, or the next one, and never half of one.

A site is written beside its place, and takes it in one step when all of it has passed. So a build
that fails, is interrupted or is killed leaves the site of before, and what it left beside it is
removed by the next one.
"""

import atexit
import os
import shutil
import sys
from pathlib import Path

from mkdocs.exceptions import PluginError

from source_discipline.mkdocs.exchange import exchange, put_back, replace_in_steps
from source_discipline.mkdocs.turns import Turn
from source_discipline.publishing.seal import SEAL, seal

_PARTS_OF_A_SITE = ("index.html", "404.html", "sitemap.xml", SEAL)
"""A folder with one of them in it has been built."""


class Place:
    """A site's place, which is this build's alone until it is given up."""

    def __init__(self, folder: str) -> None:
        """Wait for its turn. Raises `PluginError` where no site can be published there."""
        self.final = Path(folder).resolve()  # a link stays where it is
        self.aside = self.final.with_name(f"{self.final.name}.unchecked")
        _refuse(self.final)
        try:
            self.final.parent.mkdir(parents=True, exist_ok=True)
            self._turn = Turn(self.final.with_name(f"{self.final.name}.building"), say)
        except OSError as error:
            folder = str(self.final.parent)
            message = f"nothing can be written to {folder}: {error.strerror}"
            raise PluginError(f"{message}; name another place with --site-dir") from None
        atexit.register(self.give_up)  # for whoever interrupts it by hand
        self._clean()

    def _clean(self) -> None:
        """Remove what builds have left that were killed."""
        if put_back(self.final):
            say(f"{self.final} is the last site again; a build was interrupted as it replaced it")
        self._remove_aside()
        if self.aside.exists():
            self.give_up()
            raise PluginError(f"{self.aside} is in the way and cannot be deleted; remove it")

    def _remove_aside(self) -> None:
        shutil.rmtree(self.aside, ignore_errors=True)

    def publish(self, sealed: bool) -> None:
        """Put the written site there. Raises `PluginError` where that is not possible.

        Nobody asks for the seal of a site that a server shows its author alone.
        """
        try:
            _carry_over(self.final, self.aside)
            if sealed:
                seal(self.aside)
            self._take()
        except OSError as error:
            message = f"{self.final} cannot be replaced by the finished site: {error.strerror}"
            raise PluginError(f"{message}; it is as it was") from None
        self._remove_aside()
        if self.aside.exists():
            say(f"the site of before is in {self.aside}, where not all of it can be deleted")

    def _take(self) -> None:
        if not self.final.exists():
            self.aside.replace(self.final)
        elif not exchange(self.aside, self.final):
            say("this system cannot exchange folders in one step: the site is gone for a moment")
            replace_in_steps(self.aside, self.final)

    def give_up(self) -> None:
        """Leave nothing half-written behind, and let the next build go on."""
        self._remove_aside()
        self._turn.give_up()
        atexit.unregister(self.give_up)


def say(message: str) -> None:
    """Tell whoever builds what is no fault; as a warning it would end a strict build."""
    print(f"source-discipline: {message}", file=sys.stderr)


def _refuse(final: Path) -> None:
    if final.exists() and not final.is_dir():
        fault, help = "it is not a folder", "move it elsewhere and build again"
    elif os.path.ismount(final):
        fault = "it is a mount point, which nothing can take the place of"
        help = "name a folder in it with --site-dir"
    elif stranger := _stranger(final):
        fault = f"it holds `{stranger}` and no site, and would be lost"
        help = "name another folder with --site-dir, or empty this one"
    else:
        return
    raise PluginError(f"{final} is in the way of the finished site: {fault}; {help}")


def _stranger(folder: Path) -> str:
    """A file in a folder that no build has filled."""
    if not folder.exists() or any((folder / name).exists() for name in _PARTS_OF_A_SITE):
        return ""
    return min((each.name for each in folder.iterdir() if each.name[0] != "."), default="")


def _carry_over(last: Path, written: Path) -> None:
    """Take along what is hidden in the last site, such as `.git`: the generator leaves it alone."""
    for entry in last.glob(".*"):
        kept = written / entry.name
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, kept, symlinks=True, dirs_exist_ok=True)
        elif not kept.exists():
            shutil.copy2(entry, kept, follow_symlinks=False)
