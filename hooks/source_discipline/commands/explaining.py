"""`source-discipline explain`: a rule, or all that was found in a line or at a place."""

import argparse
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from source_discipline.commands.options import add_project
from source_discipline.gate import check
from source_discipline.rules.catalog import published
from source_discipline.rules.extension_loading import extension_classes
from source_discipline.rules.result import Result
from source_discipline.rules.rule import Rule, name, page_text
from source_discipline.store.store import open_store
from source_discipline.text.diagnostic import described
from source_discipline.text.schema_faults import nearest
from source_discipline.verdicts.decide import Verdict
from source_discipline.verdicts.fact_words import recorded
from source_discipline.vocabulary.in_force import in_force

NAME = "explain"
HELP = "explain a rule, or the numbers and findings in a line or at a place"
EXAMPLES = """examples:
  source-discipline explain EVD302
  source-discipline explain value-mismatch
  source-discipline explain docs/plates.md:41       # all of the line
  source-discipline explain docs/plates.md:41:62

exit status: 0 it is explained, 2 there is nothing of that name or at that place
"""
_PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::(?P<column>\d+))?:?")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "subject", metavar="RULE|PATH:LINE[:COLUMN]", help="a rule, a line, or a place in it"
    )
    add_project(parser)


def run(options: argparse.Namespace) -> int:
    """Print the explanation; 2 where there is nothing of that name or at that place."""
    place = _PLACE.fullmatch(options.subject)
    text, missing = _of_place(options, place) if place else _of_rule(options)
    if not text:
        print(f"nothing to explain: {missing}", file=sys.stderr)
        return 2
    print(text)
    return 0


def _of_place(options: argparse.Namespace, place: re.Match[str]) -> tuple[str, str]:
    """What is there, or why there is nothing."""
    path = _below(options.root, place["path"])
    line, column = int(place["line"]), int(place["column"] or 0)
    with open_store(options.root) as store:
        result = check(options.root, options.today, store)
    with in_force(result.project.vocabulary):
        text = "\n".join(_at(result, path, line, column))
    if not (options.root / path).is_file():
        return text, f"there is no file {path}"
    where = f"in {path}:{line}" if not column else f"at {path}:{line}:{column}"
    return text, f"there is no number and no finding {where}"


def _below(root: Path, path: str) -> str:
    """A path as findings name it, relative to the root."""
    whole = Path(os.path.normpath(root / path))
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else path


def _of_rule(options: argparse.Namespace) -> tuple[str, str]:
    rules = published(extension_classes(options.root))
    subject = options.subject.lower().replace("_", "-")
    text = next((_rule(rule) for rule in rules if subject in map(str.lower, _names(rule))), "")
    if (options.root / options.subject).is_file():
        return "", f"say which line of it, as in {options.subject}:1"
    names = [name for rule in rules for name in _names(rule)]
    advice = nearest(subject, names) or f"the rules are:\n{_all(rules)}"
    return text, f"there is no rule `{options.subject}`; {advice}"


def _names(rule: Rule) -> tuple[str, str]:
    return rule.CODE, name(rule)


def _all(rules: Iterable[Rule]) -> str:
    return "\n".join(sorted(f"  {rule.CODE} {name(rule)}" for rule in rules))


def _rule(rule: Rule) -> str:
    rejected = "\n".join(f"  rejected: {example}" for example in rule.REJECTS)
    accepted = "\n".join(f"  accepted: {example}" for example in rule.ACCEPTS)
    return f"{rule.CODE} {name(rule)}\n\n{page_text(rule)}\nExamples\n{rejected}\n{accepted}"


def _at(result: Result, path: str, line: int, column: int) -> Iterator[str]:
    """The numbers and the findings in a line; with a column, those that are there alone."""
    if page := result.page(path):
        for verdict in page.verdicts:
            begin, end = map(page.document.position, verdict.claim.number.span)
            if (begin <= (line, column) < end) if column else (begin[0] <= line <= end[0]):
                yield _verdict(verdict)
    for found in result.diagnostics:
        if (found.path, found.line) == (path, line) and column in (0, found.column):
            yield described(found)


def _verdict(verdict: Verdict) -> str:
    number = verdict.claim.number
    lines = [
        f"`{number.text}` ({number.kind}): {number.reason}",
        f"    verdict: {verdict.status}{': ' + verdict.reason if verdict.reason else ''}",
    ]
    cited = ", ".join(citation.citekey for citation in verdict.claim.governing)
    lines += [f"    cited for it: {cited}"] if cited else []
    lines += [f"    recorded: {recorded(verdict.fact)}"] if verdict.fact else []
    return "\n".join(lines)
