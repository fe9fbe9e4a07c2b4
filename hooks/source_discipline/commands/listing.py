"""`source-discipline numbers`: every number seen in any Markdown file, with kind and reason."""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from source_discipline.commands.options import add_project
from source_discipline.numbers.number import Number
from source_discipline.project import load_project
from source_discipline.records.files import BIBLIOGRAPHY
from source_discipline.rules.project import Project
from source_discipline.text.document import Document
from source_discipline.text.errors import MissingFile, ProjectErrors
from source_discipline.text.files import content_of, document_of
from source_discipline.verdicts.claim import read_page
from source_discipline.verdicts.decide import Verdict
from source_discipline.verdicts.judged_page import judge_page
from source_discipline.vocabulary.in_force import CORE, in_force

NAME = "numbers"
HELP = "list every number that a reader of Markdown files sees, with its kind and the reason"
EXAMPLES = """examples:
  source-discipline numbers docs/plates.md
  source-discipline numbers docs --format jsonl > numbers.jsonl
  source-discipline numbers ../some/other/README.md      # works outside a project, too

exit status: 0 they are listed, 2 a file cannot be read
"""

MARKDOWN = frozenset({".md", ".markdown", ".mdx", ".qmd", ".rmd"})
"""Endings of files that are Markdown, whatever tool they are written for."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a Markdown file, or a folder")
    parser.add_argument(
        "--format", choices=("text", "jsonl"), default="text", help="how to print the numbers"
    )
    add_project(parser)


def run(options: argparse.Namespace) -> int:
    """Print one line per number."""
    project = _project(options)
    with in_force(project.vocabulary if project else CORE):
        _print(options, project)
    return 0


def _print(options: argparse.Namespace, project: Project | None) -> None:
    for shown, path in _files(options.paths):
        foreign = project is None or not path.resolve().is_relative_to(project.root.resolve())
        for row in _rows(shown, _read(path), project, foreign):
            if options.format == "jsonl":
                print(json.dumps(row, ensure_ascii=False))
            else:
                place = f"{row['path']}:{row['line']}:{row['column']}"
                print(f"{place}: {row['kind']}: {row['text']} ({row['reason']})")


def _project(options: argparse.Namespace) -> Project | None:
    """The enclosing project, so that verdicts can be given; outside of one there are none."""
    if (options.root / BIBLIOGRAPHY).is_file():
        return load_project(options.root, options.today)
    return None


def _files(paths: list[str]) -> Iterator[tuple[str, Path]]:
    for name in paths:
        path = Path(name)
        if path.is_dir():
            found = (file for file in path.rglob("*") if file.suffix.lower() in MARKDOWN)
            yield from ((file.as_posix(), file) for file in sorted(found) if not file.is_dir())
        elif path.is_file():
            yield path.as_posix(), path
        else:
            raise ProjectErrors([MissingFile(name, 1, 1, "there is no such file or folder")])


def _read(path: Path) -> Document:
    """Raises `ProjectErrors` for a file that cannot be opened, a link to nothing for one."""
    content = content_of(path, path.as_posix())
    try:
        return document_of(path.name, content)
    except ProjectErrors:
        print(
            f"{path}:1:1: not UTF-8 text; bytes that cannot be read are replaced", file=sys.stderr
        )
        return Document(path.name, content.decode("utf-8", "replace"))


def _rows(
    shown: str, document: Document, project: Project | None, foreign: bool
) -> Iterator[dict[str, Any]]:
    page = read_page(document, foreign=foreign)
    judged = judge_page(page, project).verdicts if project else ()
    for index, claim in enumerate(page.claims):
        yield _row(shown, document, claim.number, judged[index] if judged else None)


def _row(shown: str, document: Document, number: Number, verdict: Verdict | None) -> dict[str, Any]:
    line, column = document.position(number.span.start)
    end_line, end_column = document.position(number.span.end)
    return {
        "path": shown,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": number.text,
        "value": None if number.value is None else format(number.value, "f"),
        "kind": str(number.kind),
        "reason": number.reason,
        "verdict": str(verdict.status) if verdict else None,
        "fact": verdict.fact.name if verdict and verdict.fact else None,
    }
