"""`source-discipline lsp`: the language server for editors."""

import argparse
import sys

from source_discipline.commands.options import BROKEN, add_project

NAME = "lsp"
HELP = "tell an editor what is found while a page is written, what is recorded, and what fits"
EXAMPLES = """An editor starts it and speaks with it over standard input and output.

examples, each a command for an editor's settings:
  .venv/bin/source-discipline lsp
  .venv/bin/source-discipline lsp --root ~/wiki     # whatever folder is open
  .venv/bin/source-discipline lsp --notes           # what fails no build, too

exit status: 0 the editor has taken its leave, 2 the library that it needs is not installed
"""
_NEEDED = "pygls>=2.1,<3"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_project(parser, "the one that is open in the editor")
    parser.add_argument("--notes", action="store_true", help="tell notes, too, which fail no build")


def run(options: argparse.Namespace) -> int:
    """Serve until the editor takes its leave; 2 where the server's library is not installed."""
    try:
        from source_discipline.lsp.answers import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"pygls", "lsprotocol"}:
            raise
        install = f"{sys.executable} -m pip install '{_NEEDED}'"
        print(f"the language server needs pygls, which this installs: {install}", file=sys.stderr)
        return BROKEN
    serve(options.root, options.today, options.notes)
    return 0
