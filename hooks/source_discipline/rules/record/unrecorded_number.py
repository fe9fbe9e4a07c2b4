"""A record's own words contain a number that is not recorded for its source.

## Why
What a fact `states`, the `note` beside it and its place in the source are read by everyone who
looks a figure up: on the card of a number, in the list of sources, in the files for tools. A number
there that nobody has recorded is a claim without evidence, in the one place where readers look for
evidence. And a name with a digit must be a listed one, as on the pages: a mistyped one names
something else.

## Fix
Correct it, or record it as a fact of this source. In a `note`, name the fact of another source that
states it, and its value is inserted: `The site counts {survey1999#plates}.`
"""

from collections.abc import Iterator

from source_discipline.records.fact import Fact
from source_discipline.records.ledger import Ledger
from source_discipline.rules.labels import figures
from source_discipline.rules.project import CheckedProject, Project
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.verdicts.fact_words import recorded
from source_discipline.verdicts.inserted import misattributed
from source_discipline.verdicts.own_words import stating, typed, unlisted_names, unrecorded_numbers

CODE = "EVD311"

_FACT = """- id: shelves
  states: The archive has thirty shelves.
  printed: thirty shelves
  value: 30
  unit: shelves
  locator: p. 9
  checked: full-text
"""
ACCEPTS = (
    _FACT,
    f"{_FACT}  note: Beside them stand thirty shelves, and {{survey1999#plates}} on them.",
    f"{_FACT}  note: They stand there since PlateNet2004.",
    _FACT.replace("p. 9", "p. 9, Table 2 (thirty shelves)"),
)
REJECTS = (
    _FACT.replace("has thirty", "has forty"),
    f"{_FACT}  note: An earlier text counts 5,001 plates.",
    f"{_FACT}  note: They stand there since PlateNet2904.",
    _FACT.replace("p. 9", "p. 9, 77 boxes"),
)


def check(checked: CheckedProject) -> Iterator[Diagnostic]:
    """Report each number in what a fact states, and in its note, that is not recorded."""
    for fact in checked.project.ledger:
        for field, text in (("states", fact.states), ("note", fact.note)):
            if text:
                yield from _in_field(fact, field, text, checked.project)
        yield from _in_locator(fact, checked.project.ledger)


def _in_locator(fact: Fact, ledger: Ledger) -> Iterator[Diagnostic]:
    """What a place states; a row may be named by what the source has in it: `(5 networks)`."""
    found = figures(fact.locator)
    recorded = {each.value for each in ledger.of(fact.source)} if found else set()
    for number in found:
        if number.value not in recorded:
            place = ledger.place(fact, "locator")
            message = f"`{number.text}` in `locator` of `{fact.id}` is not recorded for this source"
            help = "name the place by its page, table or section alone"
            yield Diagnostic(fact.path, *place, Level.ERROR, CODE, message, "", help)


def _in_field(fact: Fact, field: str, text: str, project: Project) -> Iterator[Diagnostic]:
    own, ledger, names = typed(text), project.ledger, project.names
    place, where = ledger.place(fact, field), f"in `{field}` of `{fact.id}`"
    for number in unrecorded_numbers(own, fact, ledger):
        message = f"`{number.text}` {where} is not recorded for this source"
        advice = _advice(field, next(stating(number, ledger), "citekey#id"))
        yield Diagnostic(fact.path, *place, Level.ERROR, CODE, message, recorded(fact), advice)
    for name, reason in misattributed(text, ledger):
        advice = f"name what `{name}` is about, or insert the fact that is meant"
        message = f"`{name}` {where} is told of something else: {reason}"
        yield Diagnostic(fact.path, *place, Level.ERROR, CODE, message, "", advice)
    for number in unlisted_names(own, names):
        message = f"`{number.text}` {where} is not a name listed in {names.path}"
        advice = "list the name and say what it is, or reword it so that it reads as a number"
        yield Diagnostic(fact.path, *place, Level.ERROR, CODE, message, "", advice)


def _advice(field: str, name: str) -> str:
    other = f", or name the fact that states it: {{{name}}}" if field == "note" else ""
    return f"correct it, or record it as a fact{other}"
