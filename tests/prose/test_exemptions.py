"""An exemption holds for the text it quotes, in the block it stands in, and nowhere else."""

from costs import LINEAR, Counted, growth
from source_discipline.text.document import Document
from source_discipline.verdicts.claim import read_page


def exempted(text: str) -> list[tuple[str, bool]]:
    page = read_page(Document("page.md", text))
    return [(claim.number.text, claim.exemption is not None) for claim in page.claims]


def test_in_its_block() -> None:
    text = 'Say 77 plates or 78. <!-- exempt "77": an invented example -->\n\nSay 77 plates.\n'
    assert exempted(text) == [("77", True), ("78", False), ("77", False)]


def test_after_its_block() -> None:
    assert exempted('Say 77 plates.\n\n<!-- exempt "77": an invented example -->\n') == [
        ("77", True)
    ]


def test_a_quoted_phrase_covers_the_numbers_in_it() -> None:
    text = 'Say 77 of 78 plates. <!-- exempt "77 of 78": an invented example -->'
    assert exempted(text) == [("77", True), ("78", True)]


def test_a_changed_digit_is_no_longer_covered() -> None:
    assert exempted('Say 79 plates. <!-- exempt "77": an invented example -->') == [("79", False)]


def test_many_exemptions_in_a_block_cost_linear_time() -> None:
    def read(size: int) -> object:
        lines = (f'{i} boxes <!-- exempt "{i} boxes": made up here -->' for i in range(size))
        return read_page(Document("page.md", Counted("\n".join(lines))))

    assert growth(read, 60) < LINEAR


def test_the_first_exemption_that_quotes_a_number_covers_it() -> None:
    text = (
        'It has 14 boxes. <!-- exempt "14": a first reason --> <!-- exempt "14 b": another one -->'
    )
    (claim,) = read_page(Document("page.md", text)).claims
    assert claim.exemption
    assert claim.exemption.reason == "a first reason"
