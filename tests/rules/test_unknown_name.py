"""What is told of an unlisted name is the whole name, and the line that lists it."""

import re
from datetime import date
from pathlib import Path

import pytest

from archives import HEAD, Archive
from source_discipline.gate import check
from source_discipline.rules.page.unknown_name import CODE
from source_discipline.text.diagnostic import Diagnostic


def found(archive: Archive, text: str) -> list[Diagnostic]:
    archive.write("docs/index.md", f"{HEAD}{text}\n")
    return [d for d in check(archive.root, date(2026, 6, 1)).diagnostics if d.rule == CODE]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was read by the reader ResNet-50.", "ResNet-50"),
        ("It was read by *ResNet-50*, at first.", "ResNet-50"),
        ("It was read (by ResNet-50).", "ResNet-50"),
        ("The song was played by Maroon 5, I think.", "Maroon 5"),
        ("The song was played by **Maroon** 5.", "Maroon 5"),
        ("The song of Maroon 5's was played.", "Maroon 5"),
        ("They were read with the 7B model.", "7B"),
        ("The test gave t(535) at the end.", "t(535)"),
        ("The number of the law is Directive 95/46/EC.", "95/46/EC"),
    ],
)
def test_the_line_to_add_lists_the_name(tmp_path: Path, text: str, name: str) -> None:
    archive = Archive(tmp_path)
    (told,) = found(archive, text)
    assert told.message == f"`{name}` is not a name listed in evidence/names.txt"
    (line,) = re.findall(r"add the line `(.+)` to evidence/names.txt", told.help)
    archive.write("evidence/names.txt", f"{line}\n")
    assert found(archive, text) == []


def test_the_nearest_name_is_told_first(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.write("evidence/names.txt", "ResNet-50 -- a reader\n")
    (told,) = found(archive, "It was read by ResNet-51.")
    assert told.help.startswith("did you mean `ResNet-50`? if not, add the line `ResNet-51 -- ")
