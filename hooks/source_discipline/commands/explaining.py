"""`source-discipline explain`: a rule, or the verdict on the number at a place."""

import argparse
import re
import sys
from collections.abc import Iterable

from source_discipline.commands.options import add_project
from source_discipline.gate import check
from source_discipline.project import extension_classes
from source_discipline.rules.catalog import published
from source_discipline.rules.result import Result
from source_discipline.rules.rule import Rule, name
from source_discipline.store.store import open_store
from source_discipline.text.diagnostic import described
from source_discipline.verdicts.decide import Verdict
from source_discipline.verdicts.fact_words import recorded
from source_discipline.vocabulary.in_force import in_force

NAME = "explain"
HELP = "explain a rule, or the verdict on the number at a place"
EXAMPLES = """examples:
  source-discipline explain EVD302
  source-discipline explain value-mismatch
  source-discipline explain docs/plates.md:41:62
"""
_PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+)")


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "subject", metavar="RULE|PATH:LINE:COLUMN", help="a rule, or the place of a number"
    )
    add_project(parser)


def run(options: argparse.Namespace) -> int:
    """Print the explanation; 2 where there is nothing of that name or at that place."""
    place = _PLACE.fullmatch(options.subject)
    if place:
        with open_store(options.root) as store:
            result = check(options.root, options.today, store)
        with in_force(result.project.vocabulary):
            text = _at(result, place["path"], int(place["line"]), int(place["column"]))
        missing = "there is no number or finding at that place; the numbers command lists them"
    else:
        rules = published(extension_classes(options.root))
        text = next((_rule(rule) for rule in rules if options.subject in _names(rule)), "")
        missing = f"the rules are: {_all(rules)}"
    if not text:
        print(f"nothing to explain: {options.subject}: {missing}", file=sys.stderr)
        return 2
    print(text)
    return 0


def _names(rule: Rule) -> tuple[str, str]:
    return rule.CODE, name(rule)


def _all(rules: Iterable[Rule]) -> str:
    return ", ".join(f"{rule.CODE} {name(rule)}" for rule in rules)


def _rule(rule: Rule) -> str:
    rejected = "\n".join(f"  rejected: {example}" for example in rule.REJECTS)
    accepted = "\n".join(f"  accepted: {example}" for example in rule.ACCEPTS)
    return f"{rule.CODE} {name(rule)}\n\n{rule.__doc__}\nExamples\n{rejected}\n{accepted}"


def _at(result: Result, path: str, line: int, column: int) -> str:
    page = result.page(path)
    if page is None:
        return ""
    offset = page.document.offset(line, column)
    parts = [
        _verdict(verdict)
        for verdict in page.verdicts
        if verdict.claim.number.span.start <= offset < verdict.claim.number.span.end
    ]
    parts += [
        described(d)
        for d in result.diagnostics
        if (d.path, d.line, d.column) == (path, line, column)
    ]
    return "\n".join(parts)


def _verdict(verdict: Verdict) -> str:
    number = verdict.claim.number
    lines = [
        f"`{number.text}` is a {number.kind}: {number.reason}",
        f"    verdict: {verdict.status}{': ' + verdict.reason if verdict.reason else ''}",
    ]
    cited = ", ".join(citation.citekey for citation in verdict.claim.citations)
    lines += [f"    cited in its {verdict.claim.unit_of_text}: {cited}"] if cited else []
    lines += [f"    recorded: {recorded(verdict.fact)}"] if verdict.fact else []
    return "\n".join(lines)
