"""What the head and foot of a page say of its values is read off the page itself."""

from decimal import Decimal

from source_discipline.publishing.html.elements import MARKS, signs
from source_discipline.publishing.html.shown_values import (
    claims_shown,
    figures_shown,
    marks_shown,
    values_shown,
    with_permalinks,
)
from source_discipline.records.fact import Derivation, Fact

FACT = Fact(
    "ledger", "b", "states", "p. 1", "secondary", value=Decimal(1), disagrees=("ledger#c",),
    derived=Derivation("sum", ("ledger#c",)),
)  # fmt: skip
VALUE = '<a class="evidence" href="x"><data class="recorded" data-fact="ledger#b">1</data></a>'


def test_each_recorded_value_gets_a_permalink_of_its_own() -> None:
    other = VALUE.replace("#b", "#b-c")
    html = with_permalinks(VALUE + other + VALUE)
    assert html.count('id="') == 3
    for name in ("value-b", "value-b-c", "value-b-2"):
        assert f' id="{name}"' in html
    assert values_shown(html) == 3


def test_claims_and_values_are_told_apart() -> None:
    claim = '<data class="claim" id="claim-b" data-fact="ledger#b" value="1">1</data>'
    assert (claims_shown(claim + VALUE), values_shown(claim + VALUE)) == (1, 1)
    assert claims_shown('<p class="claim-builder">') == 0


def test_a_figure_of_the_build_is_neither_a_claim_nor_a_value() -> None:
    figure = '<data class="figure" data-record value="5">5</data>'
    assert (figures_shown(figure), claims_shown(figure), values_shown(figure)) == (1, 0, 0)
    assert figures_shown(VALUE) == 0


def test_the_signs_of_a_page_are_found_in_the_order_of_the_legend() -> None:
    assert marks_shown(signs(FACT, "own-rule")) == MARKS
    assert marks_shown(signs(FACT, "paper")) == MARKS[:3]
    assert marks_shown('<span class="mark mark-unread">† not yet read</span>') == ()


def test_every_sign_has_a_name_for_those_who_do_not_see_it() -> None:
    html = signs(FACT, "own-rule")
    for mark in MARKS:
        assert f'role="img" aria-label="{mark.meaning}">{mark.sign}</span>' in html
