"""A small site in this wiki's own theme."""

import re
import subprocess
from pathlib import Path

from conftest import ROOT, build
from source_discipline.rules.archive import BIBLIOGRAPHY, EVIDENCE

HEAD = "---\ntitle: {}\ndescription: A <b>bold</b> & plain page.\nkind: 'Wiki · <i>R&D</i>'\n"
HEAD += "reviewed: 2026-01-01\nnext_review: 2099-12-31\n---\n\n"
TEXT = "It holds 5,000 plates [@survey1999, Table 2].\n"


class Small:
    """A project with this wiki's configuration, but its own few pages."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for folder in ("docs", "evidence"):
            (root / folder).mkdir()
        for name in ("hooks", "theme"):
            (root / name).symlink_to(ROOT / name)
        choices = (ROOT / "source-discipline.yml").read_text(encoding="utf-8")
        self.write("source-discipline.yml", choices.replace(", hooks/imagenet_wiki/vocabulary", ""))
        config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        config = re.sub(r"^nav:\n(?:[ ].*\n)+", "", config, flags=re.MULTILINE)
        # The pages that are made from data lead to pages that this site does not have.
        self.write("mkdocs.yml", config.replace(": warn\n", ": ignore\n"))
        self.write("references.bib", BIBLIOGRAPHY)
        for key, text in EVIDENCE.items():
            self.write(f"evidence/{key}.yml", text.lstrip())
        self.page("index.md", "Archive", TEXT)

    def write(self, path: str, text: str) -> None:
        (self.root / path).write_text(text, encoding="utf-8")

    def page(self, name: str, title: str, text: str) -> None:
        self.write(f"docs/{name}", f"{HEAD.format(title)}# Archive\n\n{text}")

    def build(self) -> subprocess.CompletedProcess[str]:
        return build(self.root, self.root / "site")
