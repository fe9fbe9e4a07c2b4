"""Where the judging for the browser goes, and its record; both are loaded when a reader asks."""

import json
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from imagenet_wiki.inquiry.table import table
from imagenet_wiki.translating.runtime_script import runtime_script
from imagenet_wiki.translating.script import script
from source_discipline.rules.result import Result
from source_discipline.vocabulary.in_force import in_force

RECORD = "assets/javascripts/figure/record.json"
RUNTIME = "assets/javascripts/figure/python.js"
JUDGE = "assets/javascripts/figure/judge.js"


def write_judging(config: MkDocsConfig, result: Result | None) -> None:
    """Write the translated judging, what it runs on, and the record where there is one."""
    site, known = Path(config.site_dir), config.extra["known"]
    _write(site / RUNTIME, runtime_script())
    _write(site / JUDGE, known.once(["translated judging"], script))
    if result:
        ground = result.judged.basis.ground
        _write(site / RECORD, known.once(["figure record", ground], partial(_record, result)))


def _record(result: Result) -> str:
    with in_force(result.project.vocabulary):
        return json.dumps(table(result.project), ensure_ascii=False, separators=(",", ":"))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
