"""`assess`: what is wrong with an assessment, its migration, its summary. Needs no network."""

import argparse
import json
from datetime import date
from pathlib import Path

from imagenet_wiki.checklists.assessment.catalog import Catalog
from imagenet_wiki.checklists.assessment.checking import assess
from imagenet_wiki.checklists.assessment.migrating import can_migrate, migrate, schema_of
from imagenet_wiki.checklists.assessment.summary import summary
from source_discipline.commands.options import BROKEN
from source_discipline.commands.reports.catalog import REPORTS
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.errors import ProjectErrors
from source_discipline.text.files import load_document
from source_discipline.text.json_file import read_json
from source_discipline.text.schema_faults import problems
from source_discipline.text.schemas import named_schema
from source_discipline.text.yaml_file import YamlFile

HELP = "check a filled-in assessment against the governance checklists; gives no score"
EXAMPLES = """examples:
  {command} answers.json
  {command} answers.json --strict             # what is unanswered, empty or run out fails too
  {command} old.json --migrate new.json       # from an earlier edition
  {command} answers.json --summary report.md  # for those who decide
  {command} answers.json --format github      # in a pipeline

exit status:
  0  no errors; there may be warnings
  1  the assessment is incomplete in its head or scope, or an answer is wrong; with --strict,
     anything was found
  2  the file or the checklists cannot be read
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options that the command has wherever it is installed."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the assessment, a JSON file")
    parser.add_argument(
        "--format", choices=sorted(REPORTS), default="text", help="how to print findings"
    )
    parser.add_argument("--strict", action="store_true", help="fail on warnings as well")
    parser.add_argument(
        "--migrate",
        type=Path,
        metavar="OUT",
        help="write it for this edition, and say what changed",
    )
    parser.add_argument("--summary", type=Path, metavar="OUT", help="write a summary, in Markdown")
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        default=date.today(),
        metavar="DATE",
        help="the day against which dates are held, YYYY-MM-DD (default: today)",
    )


def run(options: argparse.Namespace, catalog: Catalog) -> int:
    """Print all findings; 1 if any fails, 2 if the file cannot be read."""
    try:
        record = read_json(load_document(options.file))
    except ProjectErrors as errors:
        if options.format == "text":
            raise
        print(REPORTS[options.format]([error.diagnostic for error in errors.errors]))
        return BROKEN
    if options.migrate and can_migrate(record.data, catalog):
        return _migrate(record, catalog, options)
    found = list(assess(record, catalog, options.today))
    print(REPORTS[options.format](found))
    if options.summary and not _is_broken(found):
        options.summary.write_text(summary(record.data, catalog), encoding="utf-8", newline="\n")
    failing = {Level.ERROR, Level.WARNING} if options.strict else {Level.ERROR}
    return int(any(each.level in failing for each in found))


def _is_broken(found: list[Diagnostic]) -> bool:
    return any(each.rule.startswith("PRJ") for each in found)


def _migrate(record: YamlFile, catalog: Catalog, options: argparse.Namespace) -> int:
    schema = named_schema(f"imagenet_wiki/{schema_of(record.data)}")
    if broken := [each.diagnostic for each in problems(record, schema)]:
        print(REPORTS[options.format](broken))
        return 1
    made, remarks = migrate(record.data, catalog)
    text = json.dumps(made, indent=2, ensure_ascii=False) + "\n"
    options.migrate.write_text(text, encoding="utf-8", newline="\n")
    print("\n".join((f"{options.migrate}: edition {catalog.edition}", *remarks)))
    return 0
