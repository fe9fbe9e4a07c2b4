"""`source-discipline publish`: the files of the checklists' edition, which then never change."""

import argparse
import sys
from pathlib import Path

from imagenet_wiki.checklists.editions.published import SITE, PublishedEdition, read_published
from imagenet_wiki.checklists.editions.publishing import put_on_shelf
from imagenet_wiki.checklists.editions.shelf import EDITIONS, digest
from imagenet_wiki.checklists.exports.catalog import exports
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.items import Checklists
from imagenet_wiki.checklists.loading import FOLDER
from imagenet_wiki.checklists.rules import altered_edition
from imagenet_wiki.wiki import wiki_of
from source_discipline.commands.options import add_project
from source_discipline.gate import check
from source_discipline.records.bibliography.apa import reference_text
from source_discipline.rules.result import Result
from source_discipline.text.diagnostic import Level, described

NAME = "publish"
HELP = "write the files of the checklists' edition; once its day has come, they never change"
EXAMPLES = """examples:
  source-discipline publish              # what would be written
  source-discipline publish --write      # into governance/editions/, for good

exit status:
  0  the files are as published, or were written
  1  the project has errors, or the edition is published and says something else
  2  the project cannot be read
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_project(parser)
    parser.add_argument("--write", action="store_true", help="write the files and record them")


def run(options: argparse.Namespace) -> int:
    """List the files of the edition, or write them; 1 where that is not allowed."""
    found = check(options.root, options.today)
    checklists = wiki_of(found.project).checklists
    if checklists is None:
        return _refused(f"there is no {FOLDER}/ in {options.root}", "name the folder: --root DIR")
    named = checklists.edition.edition
    known = next((each for each in checklists.published if each.edition == named), None)
    fixed = known is not None and known.published <= options.today
    if fault := _fault(found, fixed):
        return _refused(*fault)
    edition = known if known and fixed else _edition(checklists, found)
    if options.write and not fixed:
        others = [each for each in checklists.published if each is not known]
        put_on_shelf(options.root / FOLDER, edition, others)
    place = Path(FOLDER, EDITIONS, edition.edition)
    for name, content in sorted(edition.files.items()):
        print(f"{digest(content)}  {place / name}")
    return 0


def _edition(checklists: Checklists, found: Result) -> PublishedEdition:
    """The edition as its sources make it now."""
    references = {each.citekey: reference_text(each) for each in found.project.bibliography}
    files = exports(Publication(checklists, SITE, references))
    head = checklists.edition
    encoded = {name: text.encode() for name, text in files.items()}
    return read_published(head.edition, head.published, encoded)


def _fault(found: Result, fixed: bool) -> tuple[str, str] | None:
    """Why the edition cannot be published, and what to do; before its day it may still change."""
    errors = [each for each in found.diagnostics if each.level is Level.ERROR]
    errors = [each for each in errors if fixed or each.rule != altered_edition.CODE]
    return ("\n".join(map(described, errors)), "publish what has no errors") if errors else None


def _refused(message: str, help: str) -> int:
    print(f"{message}\n    help: {help}", file=sys.stderr)
    return 1
