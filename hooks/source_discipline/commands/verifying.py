"""`source-discipline verify`: whether a built site is the one that was checked."""

import argparse
import sys
from pathlib import Path

from source_discipline.commands.options import BROKEN
from source_discipline.publishing.seal import is_sealed

NAME = "verify"
HELP = "tell whether a folder holds a site as a build wrote it that has passed the check"
EXAMPLES = """examples:
  source-discipline verify                # the folder site/
  source-discipline verify public && rsync -a public/ host:/srv/wiki/

exit status: 0 as it was checked, 1 built without the check, or changed since, 2 no such folder
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "site", nargs="?", type=Path, default=Path("site"), help="its folder (default: site)"
    )


def run(options: argparse.Namespace) -> int:
    """Say what is so; 1 if the site must not be published, 2 if there is none."""
    if not options.site.is_dir():
        print(f"there is no folder `{options.site}`", file=sys.stderr)
        return BROKEN
    sound = is_sealed(options.site)
    fault = "not as it was checked: it was built without the check, or changed since"
    print(f"{options.site}: {'as it was checked' if sound else fault}")
    return 0 if sound else 1
