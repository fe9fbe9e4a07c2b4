"""The command `source-discipline`: the same check as the site's build, without a site generator.

Exit status: 0 clean, 1 findings, 2 a broken project or a usage error, 130 and 141 interrupted or
cut short, as shells count it.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from source_discipline.commands import (
    assessing,
    checking,
    explaining,
    judging,
    listing,
    registering,
)
from source_discipline.commands.options import BROKEN
from source_discipline.exceptions import ProjectErrors
from source_discipline.version import VERSION

INTERRUPTED, CUT_SHORT = 130, 141
"""As shells count it: 128 and the number of the signal."""
COMMANDS = (checking, listing, judging, explaining, assessing, registering)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    options = parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except ProjectErrors as errors:
        print(errors, file=sys.stderr)
        return BROKEN
    except KeyboardInterrupt:
        print("interrupted; no result", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of a pipe, `head` for one, has seen enough; the rest is written to nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CUT_SHORT
    return status


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(
        prog="source-discipline",
        description="Check that every number in the pages matches what its cited source states.",
    )
    top.add_argument("--version", action="version", version=VERSION)
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        sub = commands.add_parser(
            command.NAME,
            help=command.HELP,
            description=command.HELP,
            epilog=command.EXAMPLES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.add_options(sub)
        sub.set_defaults(run=command.run)
    return top


if __name__ == "__main__":
    sys.exit(main())
