"""`source-discipline judge`: would this wording be supported by that recorded value?"""

import argparse
import json
from collections.abc import Iterable, Iterator

from source_discipline.commands.options import add_root
from source_discipline.records.evidence import fact_from_words
from source_discipline.records.vocabularies import load_vocabulary
from source_discipline.text.errors import UnresolvedName, raise_any
from source_discipline.text.schema_faults import nearest
from source_discipline.verdicts.judge import judge_sentence
from source_discipline.vocabulary.in_force import about_keys, in_force

NAME = "judge"
HELP = "show how a wording would be judged against a recorded value"
EXAMPLES = """examples:
  source-discipline judge "It holds 14.2 million images." --value 14197122 --unit images
  source-discipline judge "a top-5 error of 16.4 percent" --value 16.422 --unit percent \\
      --about metric="top-5 error" --about year=2012
  source-discipline judge "more than fifty institutions" --value 50 --format json
  source-discipline judge "about 10<sup>9</sup> or **3.2** million" --value 3200000
  source-discipline judge "early in 2021" --value 2021-03-11

exit status: 0 whatever the verdict is, 2 the value cannot be read
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("sentence", help="the wording, as the Markdown of a page has it")
    parser.add_argument("--value", required=True, help="the recorded value: 14197122, 2021-03-11")
    parser.add_argument("--unit", help="the recorded unit: images, percent, GB")
    parser.add_argument(
        "--bound",
        default="exact",
        choices=("exact", "about", "nearly", "more-than", "at-least", "less-than", "at-most"),
        help="the source's own hedge",
    )
    parser.add_argument(
        "--about",
        action="append",
        default=[],
        type=_pair,
        metavar="KEY=VALUE",
        help="what the value is about, by a key that the project names",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print the answer"
    )
    add_root(parser)


def run(options: argparse.Namespace) -> int:
    """Print one verdict per number. The answer is in the output; asking is never an error."""
    fact = fact_from_words(options.value, options.unit, options.bound, dict(options.about))
    with in_force(load_vocabulary(options.root)):
        raise_any(_unknown_keys(fact.about))
        judged = judge_sentence(options.sentence, fact)
    rows = [
        {
            "text": number.text,
            "value": None if number.value is None else format(number.value, "f"),
            "kind": str(number.kind),
            "verdict": verdict,
            "reason": reason,
        }
        for number, verdict, reason in judged
    ]
    if options.format == "json":
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        for row in rows:
            print(f"`{row['text']}` ({row['kind']}): {row['verdict']}: {row['reason']}")
        if not rows:
            print("there is no number in this wording, so nothing was compared")
    return 0


def _unknown_keys(about: Iterable[str]) -> Iterator[UnresolvedName]:
    """Keys that no sentence could contradict, because the project does not know them."""
    known = about_keys()
    for key in about:
        if key not in known:
            message = f"`{key}` is not a key of `about` here"
            yield UnresolvedName("--about", 1, 1, message, nearest(key, known))


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key.strip():
        raise argparse.ArgumentTypeError(f"{text!r} is not KEY=VALUE, for example year=2012")
    return key.strip(), value.strip()
