"""`assess`: what is wrong with an assessment, its migration, its summary. Needs no network."""

import argparse
import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from imagenet_assessment.attestation import attestation
from imagenet_assessment.catalog import Catalog
from imagenet_assessment.checking import assess
from imagenet_assessment.migrating import can_migrate, migrate, schema_of
from imagenet_assessment.oscal_documents import assessment_plan, assessment_results
from imagenet_assessment.summary import summary
from source_discipline.commands.options import BROKEN
from source_discipline.commands.reports.catalog import REPORTS
from source_discipline.text.diagnostic import Level
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
  {command} answers.json --oscal-plan oscal-plan.json --oscal-results oscal-results.json
  {command} answers.json --cyclonedx attestation.json
  {command} answers.json --format github      # in a pipeline

exit status:
  0  no errors; there may be warnings
  1  the assessment is incomplete in its head or scope, or an answer is wrong; with --strict,
     anything was found
  2  the file or the checklists cannot be read
"""


PLAN = "oscal-plan.json"
"""The name under which the results expect the plan beside them."""


def _json(data: Any) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _results(data: Mapping[str, Any], catalog: Catalog) -> str:
    return _json(assessment_results(data, catalog, PLAN))


WRITERS: Mapping[str, tuple[str, Callable[[Mapping[str, Any], Catalog], str]]] = {
    "summary": ("a summary, in Markdown", summary),
    "oscal-plan": (
        "an OSCAL assessment plan",
        lambda data, catalog: _json(assessment_plan(data, catalog)),
    ),
    "oscal-results": (f"OSCAL assessment results of the plan in {PLAN}", _results),
    "cyclonedx": (
        "a CycloneDX attestation",
        lambda data, catalog: _json(attestation(data, catalog)),
    ),
}
"""What is made of an assessment, by option."""


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
    for name, (what, _) in WRITERS.items():
        parser.add_argument(f"--{name}", type=Path, metavar="OUT", help=f"write {what}")
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
    if not any(each.level is Level.ERROR for each in found):
        _write(record.data, catalog, options)
    failing = {Level.ERROR, Level.WARNING} if options.strict else {Level.ERROR}
    return int(any(each.level in failing for each in found))


def _write(data: Mapping[str, Any], catalog: Catalog, options: argparse.Namespace) -> None:
    """Write what was asked for; of an assessment with errors nothing is."""
    for name, (_, made) in WRITERS.items():
        if path := getattr(options, name.replace("-", "_")):
            text = made(data, catalog)
            path.write_text(text, encoding="utf-8", newline="\n")


def _migrate(record: YamlFile, catalog: Catalog, options: argparse.Namespace) -> int:
    schema = named_schema(f"imagenet_assessment/{schema_of(record.data)}")
    if broken := [each.diagnostic for each in problems(record, schema)]:
        print(REPORTS[options.format](broken))
        return 1
    made, remarks = migrate(record.data, catalog)
    options.migrate.write_text(_json(made), encoding="utf-8", newline="\n")
    print("\n".join((f"{options.migrate}: edition {catalog.edition}", *remarks)))
    return 0
