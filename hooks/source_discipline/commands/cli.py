"""The command `source-discipline`: the same check as the site's build, without a site generator.

Exit status: 0 clean, 1 findings, 2 a broken project or a usage error, 130 and 141 interrupted or
cut short, as shells count it.
"""

import argparse
import os
import re
import sys
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from source_discipline.commands.options import BROKEN
from source_discipline.text.errors import ProjectErrors
from source_discipline.version import VERSION

if TYPE_CHECKING:
    from source_discipline.rules.extension import Command

INTERRUPTED, CUT_SHORT = 130, 141
"""As shells count it: 128 and the number of the signal."""
VERSION_OPTION = "--version"
_COMMAND = "COMMAND"
_UNKNOWN_COMMAND = re.compile(rf"argument {_COMMAND}: invalid choice: '(?P<name>.*?)'")
_MODULES = {
    "check": "checking",
    "numbers": "listing",
    "judge": "judging",
    "explain": "explaining",
    "verify": "verifying",
    "lsp": "editing",
}
"""The gate's own commands by name; only the one that is asked for is loaded."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    options = parser(tuple(_needed(given))).parse_args(given)
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


def own_commands() -> "Iterator[Command]":
    """The commands of the gate."""
    return map(_command, _MODULES)


def _command(name: str) -> "Command":
    module: Any = import_module(f"source_discipline.commands.{_MODULES[name]}")
    return module  # type: ignore[no-any-return]


def _needed(arguments: Sequence[str]) -> "Iterator[Command]":
    """The commands that a command line may be about: the one that it names, or all there are."""
    first = next(iter(arguments), "")
    if first in _MODULES:
        yield _command(first)
    elif first != VERSION_OPTION:
        yield from own_commands()
        yield from _of_extensions(arguments)


def _of_extensions(arguments: Sequence[str]) -> "tuple[Command, ...]":
    """The commands that the project's extensions add; none where it cannot be read.

    Which project it is decides what the rest of the command line may say, so it is looked at first.
    """
    from source_discipline.rules.extension_loading import extension_classes

    first = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    first.add_argument("--root", type=Path, default=Path())
    try:
        root = first.parse_known_args(arguments)[0].root
        return tuple(command for each in extension_classes(root) for command in each.commands)
    except (argparse.ArgumentError, ProjectErrors):
        return ()


class _Parser(argparse.ArgumentParser):
    """Says what was probably meant, and where to read what there is."""

    commands: Sequence[str] = ()

    def error(self, message: str) -> NoReturn:
        """Print the usage and the fault, and exit with 2."""
        if message.endswith(f"required: {_COMMAND}"):
            self.print_help(sys.stderr)
            self.exit(BROKEN)
        if unknown := _UNKNOWN_COMMAND.match(message):
            close = get_close_matches(unknown["name"], self.commands, n=1)
            own = "a site's own commands are known in its folder, or with --root DIR"
            message += f"; did you mean `{close[0]}`?" if close else f"; {own}"
        super().error(message)


class _Command(_Parser):
    """The command line of one command: what it does not take is told with its own usage."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Nothing is left over."""
        found, more = super().parse_known_args(args, namespace)
        if more:
            options = re.findall(r"--[a-z][a-z-]*", self.format_usage())
            close = get_close_matches(more[0].partition("=")[0], options, n=1)
            advice = f"did you mean `{close[0]}`?" if close else f"see {self.prog} --help"
            self.error(f"`{more[0]}` is nothing that it takes; {advice}")
        return found, more


def parser(every: "Sequence[Command]") -> argparse.ArgumentParser:
    """The whole command line, with these commands."""
    top = _Parser(
        prog="source-discipline",
        description="Check that every number in the pages matches what its cited source states.",
    )
    top.add_argument(VERSION_OPTION, action="version", version=VERSION)
    top.commands = [command.NAME for command in every]
    commands = top.add_subparsers(
        title="commands", metavar=_COMMAND, required=True, parser_class=_Command
    )
    for command in every:
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
