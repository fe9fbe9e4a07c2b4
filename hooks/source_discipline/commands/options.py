"""Options and exit statuses that several commands share."""

import argparse
from datetime import date
from pathlib import Path

BROKEN = 2
"""The exit status where the project cannot be read."""


def add_root(parser: argparse.ArgumentParser, otherwise: str = "") -> None:
    """`--root`; without it the folder that the command is started in, or what is said here."""
    parser.add_argument(
        "--root",
        type=_folder,
        default=None if otherwise else Path.cwd(),
        metavar="DIR",
        help="the project's folder, with docs/ and references.bib in it"
        f" (default: {otherwise or 'this folder'})",
    )


def add_project(parser: argparse.ArgumentParser, otherwise: str = "") -> None:
    """`--root`, as `add_root` has it, and `--today`."""
    add_root(parser, otherwise)
    parser.add_argument(
        "--today",
        type=_date,
        default=date.today(),
        metavar="DATE",
        help="the day to check review dates against, YYYY-MM-DD (default: today)",
    )


def _folder(text: str) -> Path:
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {text!r}")
    return path.resolve()


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write YYYY-MM-DD") from error
