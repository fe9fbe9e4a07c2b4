"""Listed names are found whole, and only whole."""

import pytest

from source_discipline.records.names import parse_names
from source_discipline.text.document import Span
from source_discipline.text.errors import ProjectErrors
from source_discipline.text.punctuation import JOINER

NAMES = parse_names(
    "names.txt",
    "# a comment\n\nILSVRC2012 -- the challenge\nResNet-50 -- a network\nILSVRC 2012 -- the same\n",
)


def found(text: str) -> list[str]:
    return [text[slice(*span)] for span in NAMES.spans(text)]


def test_names_are_found_across_line_breaks() -> None:
    assert found("On ILSVRC2012, ResNet-50 and ILSVRC\n2012.") == [
        "ILSVRC2012",
        "ResNet-50",
        "ILSVRC\n2012",
    ]


def test_a_longer_word_is_another_name() -> None:
    assert found("ILSVRC20122 and MyResNet-50 and ResNet-501") == []


def test_marks_inside_a_name_do_not_hide_it() -> None:
    text = f"Res{JOINER * 2}Net-50{JOINER} and Res{JOINER}Net-51"
    start, other = text.index("50"), text.index("51")
    assert NAMES.covers(Span(start, start + 2), text)
    assert not NAMES.covers(Span(other, other + 2), text)


def test_the_nearest_name_is_offered() -> None:
    assert NAMES.nearest("ILSVRC2O12") == "ILSVRC2012"
    assert NAMES.nearest("something else") == ""


def test_an_empty_list_finds_nothing() -> None:
    assert not list(parse_names("names.txt", "").spans("ILSVRC2012"))


def test_a_name_covers_its_own_digits_only() -> None:
    text = "ResNet-50 and ResNet-50=99.9 and ILSVRC2012:99,999"
    starts = [text.index("ResNet-50"), text.index("ResNet-50="), text.index("ILSVRC2012:")]
    ends = [text.index(" and"), text.rindex(" and"), len(text)]
    spans = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    assert [NAMES.covers(span, text) for span in spans] == [True, False, False]


@pytest.mark.parametrize(
    ("line", "help"),
    [
        ("ResNet-51", "write `ResNet-51 -- what it is`"),
        ("ResNet-51 - a network", "write `ResNet-51 -- what it is`"),
        ("ResNet-51--a network", "write `ResNet-51 -- what it is`"),
        ("t(535) -- ", "write `t(535) -- what it is`"),
    ],
)
def test_a_line_that_does_not_say_what_it_is_for_is_told(line: str, help: str) -> None:
    with pytest.raises(ProjectErrors) as raised:
        parse_names("names.txt", f"# a comment\nResNet-50 -- a network\n\n{line}\n")
    (fault,) = raised.value.errors
    assert (fault.line, fault.help) == (4, help)
    assert f"`{line.strip()}` does not say what it stands for" in fault.message
