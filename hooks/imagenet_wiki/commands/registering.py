"""`source-discipline register`: what each id means in the edition that is being published."""

import argparse
import sys
from pathlib import Path

from imagenet_wiki.checklists.editions import register_text
from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.loading import FOLDER, REGISTERS, load_checklists
from source_discipline.commands.options import add_root

NAME = "register"
HELP = "print the register of the checklists' edition, which keeps its ids from being reused"
EXAMPLES = """examples:
  source-discipline register
  source-discipline register --write      # into governance/editions/, permanently
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_root(parser)
    parser.add_argument(
        "--write",
        action="store_true",
        help="write it to its file below governance/, where a register is never written again",
    )


def run(options: argparse.Namespace) -> int:
    """Print the register, or write it; 1 where the edition has another one already."""
    checklists = load_checklists(options.root)
    if options.write:
        return _write(checklists, options.root)
    print(register_text(checklists), end="")
    return 0


def _write(checklists: Checklists, root: Path) -> int:
    path = f"{FOLDER}/{REGISTERS}/{checklists.edition.edition}.yml"
    file, text = root / path, register_text(checklists)
    if file.exists() and file.read_text(encoding="utf-8") != text:
        print(f"{path}: another register of this edition is published", file=sys.stderr)
        print("    help: name the new edition in governance/edition.yml", file=sys.stderr)
        return 1
    file.parent.mkdir(exist_ok=True)
    # A half-written register would stop every check, so it takes its name when it is whole.
    unfinished = file.with_suffix(".unfinished")
    unfinished.write_text(text, encoding="utf-8", newline="\n")
    unfinished.replace(file)
    print(path)
    return 0
