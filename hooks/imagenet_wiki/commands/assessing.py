"""`source-discipline assess`: what is wrong with a filled-in self-assessment."""

import argparse
from pathlib import Path

from imagenet_wiki.checklists.assessment import assess
from imagenet_wiki.checklists.loading import FOLDER, load_checklists
from source_discipline.commands.options import BROKEN, add_root
from source_discipline.commands.reports.catalog import REPORTS
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.errors import MissingFile, ProjectErrors
from source_discipline.text.files import load_document
from source_discipline.text.json_file import read_json

NAME = "assess"
HELP = "check a filled-in self-assessment against the governance checklists; gives no score"
EXAMPLES = """examples:
  source-discipline assess self-assessment-2026.12.json
  source-discipline assess answers.json --strict           # warnings fail too
  source-discipline assess answers.json --format github    # in a pipeline
  source-discipline assess answers.json --root ../wiki     # against the checklists of a checkout

exit status:
  0  no errors; there may be warnings
  1  an answer is wrong: an unknown item, a missing reason, a version that does not exist
  2  the file or the checklists cannot be read
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the assessment, a JSON file")
    add_root(parser)
    parser.add_argument(
        "--format", choices=sorted(REPORTS), default="text", help="how to print findings"
    )
    parser.add_argument("--strict", action="store_true", help="fail on warnings as well")


def run(options: argparse.Namespace) -> int:
    """Print all findings; 1 if any is an error, 2 if a file cannot be read."""
    try:
        found = _findings(options.file, options.root)
    except ProjectErrors as errors:
        if options.format == "text":
            raise
        print(REPORTS[options.format]([error.diagnostic for error in errors.errors]))
        return BROKEN
    print(REPORTS[options.format](found))
    failing = {Level.ERROR, Level.WARNING} if options.strict else {Level.ERROR}
    return int(any(each.level in failing for each in found))


def _findings(file: Path, root: Path) -> list[Diagnostic]:
    if not (root / FOLDER).is_dir():
        message = f"there are no checklists in {root}"
        raise ProjectErrors(
            [MissingFile(FOLDER, 1, 1, message, "name the folder of the wiki: --root DIR")]
        )
    return list(assess(read_json(load_document(file)), load_checklists(root)))
