"""`source-discipline assess`: the command of the assessments, with the checklists of a checkout."""

import argparse
from pathlib import Path

from imagenet_assessment import command
from imagenet_wiki.checklists.exports.assessment_data import assessment_catalog
from imagenet_wiki.checklists.loading import FOLDER, load_checklists
from source_discipline.commands.options import add_root
from source_discipline.text.errors import MissingFile, ProjectErrors

NAME = "assess"
HELP = command.HELP
EXAMPLES = command.EXAMPLES.format(command="source-discipline assess")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    command.add_options(parser)
    add_root(parser)


def run(options: argparse.Namespace) -> int:
    """Hold the assessment against the checklists of the checkout."""
    root: Path = options.root
    if not (root / FOLDER).is_dir():
        message = f"there are no checklists in {root}"
        raise ProjectErrors(
            [MissingFile(FOLDER, 1, 1, message, "name the folder of the wiki: --root DIR")]
        )
    return command.run(options, assessment_catalog(load_checklists(root)))
