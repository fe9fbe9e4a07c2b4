"""What a number is: the first rule that applies decides, and its reason is shown to authors.

Names come before quantities (the 152 of ResNet-152 is not a count), and what points into a document
before dates, because the year of a textual citation is not a statement.
"""

from collections.abc import Callable
from typing import NamedTuple

from source_discipline.numbers.candidate import Candidate
from source_discipline.numbers.kinds import (
    codes,
    dates,
    designations,
    enumerators,
    formulas,
    idioms,
    links,
    made_up,
    pointers,
    pronouns,
    quantities,
    references,
    series,
    terms,
    tokens,
    versions,
    years,
)
from source_discipline.numbers.number import Kind

TEXTUAL_CITATION = "it is in a textual citation"
"""Its year is that of a cited work, and held against the bibliography."""


class Rule(NamedTuple):
    """One line of the grammar."""

    applies: Callable[[Candidate], bool]
    kind: Kind
    reason: str


_WRITTEN_IN_DIGITS = (
    Rule(references.in_entry, Kind.REFERENCE, "it is in a bibliography entry"),
    Rule(references.is_raised_mark, Kind.REFERENCE, "it is a raised mark, as for a footnote"),
    Rule(tokens.is_unit, Kind.EXEMPT, "it belongs to a unit"),
    Rule(tokens.is_icon, Kind.CODE, "it is in the name of an icon"),
    Rule(tokens.includes_file, Kind.CODE, "it is in a line that includes a file"),
    Rule(tokens.is_address, Kind.IDENTIFIER, "it is part of an address or a path"),
    Rule(tokens.is_setting, Kind.CODE, "it is the value of a setting, written as code"),
    Rule(formulas.is_in_formula, Kind.CODE, "it is a constant in a formula"),
    Rule(tokens.is_whole_name, Kind.IDENTIFIER, "it is a name by itself"),
    Rule(references.precedes_identifier, Kind.REFERENCE, "it names pages before a DOI"),
    Rule(links.labels_link, Kind.REFERENCE, "it is the label of a link"),
    Rule(links.ends_label, Kind.REFERENCE, "it numbers what the link leads to"),
    Rule(links.is_in_linked_title, Kind.REFERENCE, "it is in the title that a link has"),
    Rule(references.is_volume, Kind.REFERENCE, "it is a volume or an issue"),
    Rule(designations.names_event, Kind.IDENTIFIER, "the year is part of a name"),
    Rule(codes.names_law, Kind.IDENTIFIER, "it is the number of a law"),
    Rule(pointers.follows_reference_word, Kind.REFERENCE, "it follows a reference word"),
    Rule(dates.is_iso, Kind.DATE, "it is written as a calendar date"),
    Rule(dates.is_decade, Kind.DATE, "it is a decade"),
    Rule(dates.is_century, Kind.DATE, "it is a century"),
    Rule(tokens.is_glued, Kind.IDENTIFIER, "it is one token with letters, as in a name"),
    Rule(tokens.is_chain, Kind.IDENTIFIER, "hyphens join it to other numbers, as in an id"),
    Rule(versions.numbers_part, Kind.ENUMERATOR, "it counts versions"),
    Rule(versions.is_version, Kind.IDENTIFIER, "it is a version"),
    Rule(codes.names_standard, Kind.IDENTIFIER, "it is the number of a standard"),
    Rule(codes.is_padded, Kind.ENUMERATOR, "zeros fill it up, as in an id"),
    Rule(enumerators.is_marker, Kind.ENUMERATOR, "it numbers an item or a heading"),
    Rule(quantities.is_money, Kind.MONEY, "a currency is beside it"),
    Rule(references.is_bracketed, Kind.REFERENCE, "it is a bracketed citation"),
    Rule(dates.is_day, Kind.DATE, "a month is beside it"),
    Rule(references.is_citation_year, Kind.REFERENCE, TEXTUAL_CITATION),
    Rule(dates.is_era, Kind.DATE, "an era is beside it"),
    Rule(years.is_year, Kind.DATE, "it is a calendar year"),
    Rule(made_up.is_supposed, Kind.EXEMPT, "it belongs to a made-up example"),
    Rule(made_up.is_condition, Kind.EXEMPT, "it is in a condition, which states nothing"),
    Rule(made_up.is_time_to_take, Kind.EXEMPT, "it says how long the part below takes"),
    Rule(made_up.is_quoted_example, Kind.EXEMPT, "it is in words quoted as an example"),
    Rule(quantities.is_percentage, Kind.PERCENTAGE, "it is a percentage"),
    Rule(terms.is_term, Kind.IDENTIFIER, "a hyphen makes it part of a term"),
    Rule(designations.follows_label, Kind.IDENTIFIER, "it follows a label, which it completes"),
    Rule(series.numbers_thing, Kind.ENUMERATOR, "the text numbers such things"),
    Rule(series.is_in_sequence, Kind.EXEMPT, "it is in a row of numbers that goes on"),
    Rule(designations.is_top_n, Kind.IDENTIFIER, "it is part of a metric's name"),
    Rule(codes.is_status, Kind.IDENTIFIER, "it is an HTTP status code"),
    Rule(idioms.is_ordinal, Kind.EXEMPT, "it gives an order, not a quantity"),
    Rule(designations.names_model, Kind.IDENTIFIER, "the size names a model"),
    Rule(designations.follows_name, Kind.IDENTIFIER, "it follows a name, which it completes"),
    Rule(
        designations.ends_full_name,
        Kind.IDENTIFIER,
        "it ends a name whose abbreviation follows",
    ),
    Rule(
        codes.is_record,
        Kind.IDENTIFIER,
        "it is a long ungrouped number, as in an id",
    ),
    Rule(pronouns.is_deictic, Kind.EXEMPT, "it points to what the text has just counted"),
    Rule(made_up.is_enumeration, Kind.EXEMPT, "it is the writer's own enumeration"),
)
_WRITTEN_IN_WORDS = (
    Rule(references.in_entry, Kind.REFERENCE, "it is in a bibliography entry"),
    Rule(links.is_in_linked_title, Kind.REFERENCE, "it is in the title that a link has"),
    Rule(idioms.is_idiom, Kind.EXEMPT, "it is part of an idiom"),
    Rule(dates.is_part, Kind.EXEMPT, "it is part of the date beside it"),
    Rule(terms.is_possessive, Kind.EXEMPT, "it is a noun by itself"),
    Rule(idioms.is_verb, Kind.EXEMPT, "it is a verb"),
    Rule(idioms.is_no_factor, Kind.EXEMPT, "it is part of a term, not a factor"),
    Rule(tokens.is_glued, Kind.IDENTIFIER, "it is one token with letters, as in a name"),
    Rule(quantities.is_percentage, Kind.PERCENTAGE, "it is a percentage"),
    Rule(terms.is_term, Kind.IDENTIFIER, "a hyphen makes it part of a term"),
    Rule(designations.is_top_n, Kind.IDENTIFIER, "it is part of a metric's name"),
    Rule(designations.names_in_words, Kind.IDENTIFIER, "a capital makes it part of a name"),
    Rule(pronouns.is_pronoun, Kind.EXEMPT, "it is the pronoun or the article"),
    Rule(pointers.follows_reference_word, Kind.REFERENCE, "it follows a reference word"),
    Rule(designations.follows_label, Kind.IDENTIFIER, "it follows a label, which it completes"),
    Rule(pronouns.is_deictic, Kind.EXEMPT, "it points to what the text has just counted"),
    Rule(pronouns.is_any, Kind.EXEMPT, "it speaks of every choice of so many"),
    Rule(pronouns.is_repeated, Kind.EXEMPT, "the text has counted the same things before"),
    Rule(made_up.is_enumeration, Kind.EXEMPT, "it is the writer's own enumeration"),
    Rule(made_up.is_supposed, Kind.EXEMPT, "it belongs to a made-up example"),
    Rule(made_up.is_condition, Kind.EXEMPT, "it is in a condition, which states nothing"),
    Rule(made_up.is_quoted_example, Kind.EXEMPT, "it is in words quoted as an example"),
    Rule(pronouns.is_bare_pronoun, Kind.EXEMPT, "it refers to things already named"),
    Rule(quantities.is_money, Kind.MONEY, "a currency is beside it"),
)
_QUANTITIES = (
    Rule(quantities.is_ratio, Kind.RATIO, "it is a ratio or a factor"),
    Rule(dates.is_clock, Kind.MEASURE, "it is a time of day"),
    Rule(quantities.is_measure, Kind.MEASURE, "a unit of measurement is beside it"),
    Rule(quantities.is_count, Kind.COUNT, "what it counts is beside it"),
    Rule(lambda candidate: True, Kind.QUANTITY, "it states a quantity"),
)
BELOW_ZERO = (
    Rule(references.in_entry, Kind.REFERENCE, "it is in a bibliography entry"),
    Rule(tokens.is_address, Kind.IDENTIFIER, "it is part of an address or a path"),
    Rule(tokens.is_setting, Kind.CODE, "it is the value of a setting, written as code"),
    Rule(tokens.is_glued, Kind.IDENTIFIER, "it is one token with letters, as in a name"),
    Rule(quantities.is_percentage, Kind.PERCENTAGE, "it is a percentage"),
    Rule(quantities.is_money, Kind.MONEY, "a currency is beside it"),
    *_QUANTITIES,
)
"""No name, no place in a text and no year has a minus sign."""
IN_DIGITS = _WRITTEN_IN_DIGITS + _QUANTITIES
IN_WORDS = _WRITTEN_IN_WORDS + _QUANTITIES


def classify(candidate: Candidate) -> Rule:
    """The first rule that applies; the last one always applies."""
    rules = IN_WORDS if candidate.numeral.spelled else IN_DIGITS
    for rule in BELOW_ZERO if candidate.negative else rules:
        if rule.applies(candidate):
            break
    return rule
