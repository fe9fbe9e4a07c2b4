"""`imagenet-assess`: the command of the assessments where there is no checkout of the wiki."""

import argparse
import json
import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from imagenet_assessment import command
from imagenet_assessment.catalog import DATA, Catalog, read_catalog
from source_discipline.commands.options import BROKEN
from source_discipline.text.errors import ProjectErrors
from source_discipline.text.files import load_document
from source_discipline.text.json_file import read_json

PROGRAM = "imagenet-assess"


def main(arguments: Sequence[str] | None = None) -> int:
    """Check one assessment and return the exit status."""
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description=command.HELP,
        epilog=command.EXAMPLES.format(command=PROGRAM),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_options(parser)
    parser.add_argument(
        "--edition", type=Path, metavar="FILE", help=f"{DATA} of an edition other than this one"
    )
    options = parser.parse_args(arguments)
    try:
        return command.run(options, _catalog(options.edition))
    except ProjectErrors as errors:
        print(errors, file=sys.stderr)
        return BROKEN


def _catalog(file: Path | None) -> Catalog:
    """The edition in a file; without one, that which setup.py puts beside the modules."""
    if file:
        return read_catalog(read_json(load_document(file)).data)
    return read_catalog(json.loads((files(__package__) / DATA).read_text("utf-8")))
