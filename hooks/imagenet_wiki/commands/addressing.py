"""`source-discipline addresses`: published addresses that are gone, and new ones."""

import argparse

from imagenet_wiki.addresses.moving import moving
from imagenet_wiki.addresses.published import write_published
from imagenet_wiki.rules.catalog import address_diagnostics
from source_discipline.commands.options import add_project
from source_discipline.gate import check
from source_discipline.text.diagnostic import described

NAME = "addresses"
HELP = "published addresses that lead nowhere; at a release, record the new ones"
EXAMPLES = """examples:
  source-discipline addresses            # what is gone, and what is new since the last release
  source-discipline addresses --write    # at a release: from now on each address leads somewhere

exit status:
  0  every published address leads somewhere
  1  one is gone, and registry/moved.yml does not say where it is now; nothing was written
  2  the project cannot be read
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_project(parser)
    parser.add_argument("--write", action="store_true", help="add the new ones to the list")


def run(options: argparse.Namespace) -> int:
    """Tell what is gone and what is new; record it where that is asked and nothing is lost."""
    found = moving(check(options.root, options.today))
    faults = [*map(described, address_diagnostics(found))]
    known = {each.address for each in found.published}
    added = sorted(found.standing - known)
    unseen = (f"not seen here, but by the build: `{each}`" for each in found.unseen())
    print("\n".join((*faults, *(f"new: {address}" for address in added), *unseen)))
    if options.write and not faults:
        write_published(options.root, known | found.standing)
    return int(bool(faults))
