"""A small site about a fictional archive, in a folder, with the gate as its plugin."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest.mock import patch

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from checkouts import ROOT
from source_discipline.rules.archive import BIBLIOGRAPHY, EVIDENCE

GATE = ROOT / "hooks/gate.py"
DAY = "2026-06-01"
"""On which an archive is built, unless it is told another."""
HEAD = "---\ntitle: Archive\nreviewed: 2026-01-01\nnext_review: 2026-12-31\n---\n\n# Archive\n\n"
GOOD = HEAD + "It holds **5,000** plates [@survey1999, Table 2], since 1931 [@survey1999].\n"
STAYS = "is the site of all that there is; nothing has changed"
"""What a build of the very same says."""
CONFIG = """
site_name: Archive
theme: {{name: mkdocs}}
plugins:
  - bibtex:
      bib_file: references.bib
      enable_inline_citations: false
      footnote_format: "ref-{{key}}"
markdown_extensions: [footnotes, admonition, tables, attr_list]
hooks: [{hooks}]
"""


class Archive:
    """A project in a folder, and its builds."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for folder in ("docs", "evidence"):
            (root / folder).mkdir()
        self.write("references.bib", BIBLIOGRAPHY)
        for key, text in EVIDENCE.items():
            self.write(f"evidence/{key}.yml", text.lstrip())
        self.configure()
        self.write("docs/index.md", GOOD)

    def write(self, path: str, text: str) -> None:
        (self.root / path).write_text(text, encoding="utf-8")

    def save(self, path: str, text: str) -> None:
        """Write a file at once, as an editor does; a lone surrogate is a byte that is no UTF-8."""
        half = self.root / ".saved"
        half.write_text(text, encoding="utf-8", errors="surrogateescape")
        half.replace(self.root / path)

    def configure(self, *hooks: str) -> None:
        self.write("mkdocs.yml", CONFIG.format(hooks=", ".join([*hooks, str(GATE)])))

    def build(self, *flags: str, today: str = DAY) -> subprocess.CompletedProcess[str]:
        with self.started(*flags, today=today) as build:
            said = build.communicate()
        return subprocess.CompletedProcess(build.args, build.returncode, *said)

    def started(
        self, *flags: str, today: str = DAY, preexec_fn: Callable[[], None] | None = None
    ) -> "subprocess.Popen[str]":
        """A build that runs; `preexec_fn` is called in its process first.

        It can be interrupted, even where the tests run in the background and cannot.
        """
        command = [str(Path(sys.executable).with_name("mkdocs")), "build", *flags]
        env = {"SOURCE_DISCIPLINE_TODAY": today, "NO_MKDOCS_2_WARNING": "1"}
        return subprocess.Popen(
            command,
            cwd=self.root,
            env=os.environ | env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=partial(_begin, preexec_fn),
        )

    def built_here(self) -> str | None:
        """Build in this process, which is faster; what is told at its end, or None."""
        with patch.dict(os.environ, {"SOURCE_DISCIPLINE_TODAY": DAY}):
            config = load_config(str(self.root / "mkdocs.yml"))
            config.plugins.on_startup(command="build", dirty=False)
            try:
                mkdocs_build(config)
            except MkDocsException as error:
                return error.message
            finally:
                config.plugins.on_shutdown()
        return None

    def contents(self) -> dict[str, bytes]:
        """The files of its site."""
        return contents_of(self.root / "site")

    def html(self, path: str = "index.html") -> str:
        return (self.root / "site" / path).read_text(encoding="utf-8")


def contents_of(folder: Path) -> dict[str, bytes]:
    """The bytes of all files in a folder, by their paths."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def _begin(first: Callable[[], None] | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if first:
        first()
