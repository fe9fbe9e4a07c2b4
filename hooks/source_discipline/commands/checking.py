"""`source-discipline check`: judge every number of a project."""

import argparse
import gc
import sys

from source_discipline.commands.options import BROKEN, add_project
from source_discipline.commands.reports.catalog import REPORTS
from source_discipline.gate import check
from source_discipline.rules.figures import summary
from source_discipline.rules.result import Result
from source_discipline.store.store import open_store
from source_discipline.text.diagnostic import Level
from source_discipline.text.errors import ProjectErrors

NAME = "check"
HELP = "check every number of the pages against the evidence of its cited sources"
EXAMPLES = """examples:
  source-discipline check
  source-discipline check --root ~/wiki --format json
  source-discipline check --format sarif > findings.sarif
  source-discipline check --today 2027-06-01      # which reviews will be overdue then?
  source-discipline check --no-cache              # judge every page anew

exit status: 0 no errors, 1 errors, 2 the project cannot be read
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_project(parser)
    parser.add_argument(
        "--format", choices=sorted(REPORTS), default="text", help="how to print findings"
    )
    parser.add_argument(
        "--no-cache",
        action="store_false",
        dest="cache",
        help="judge every page anew; keep and use nothing in .cache/",
    )
    parser.add_argument(
        "--notes", action="store_true", help="print notes too, which fail no build (text, github)"
    )


def run(options: argparse.Namespace) -> int:
    """Print all findings; 1 if any is an error, 2 if the project cannot be read."""
    try:
        found = _result(options)
    except ProjectErrors as errors:
        if options.format == "text":
            raise
        print(REPORTS[options.format]([error.diagnostic for error in errors.errors]))
        return BROKEN
    every = options.notes or options.format in {"json", "sarif"}
    shown = [d for d in found.diagnostics if every or d.level is not Level.NOTE]
    print(REPORTS[options.format](shown))
    if options.format == "text":
        _close(found, len(found.diagnostics) - len(shown))
    return int(found.failed)


def _result(options: argparse.Namespace) -> Result:
    """A check makes millions of objects and few cycles; to look for them is a tenth of its work."""
    gc.set_threshold(1_000_000, 50, 100)
    if not options.cache:
        return check(options.root, options.today)
    with open_store(options.root) as store:
        return check(options.root, options.today, store)


def _close(found: Result, hidden: int) -> None:
    print(summary(found.figures), file=sys.stderr)
    if hidden:
        notes = "1 note" if hidden == 1 else f"{hidden} notes"
        print(f"{notes} not shown; see them with --notes", file=sys.stderr)
