"""Ways to falsify a page: each changes one thing that the gate must notice at that line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from source_discipline.rules.catalog import page_diagnostics
from source_discipline.rules.project import Project
from source_discipline.text.document import Document, Span
from source_discipline.verdicts.claim import Claim, read_page
from source_discipline.verdicts.judged_page import JudgedPage, judge_page
from source_discipline.vocabulary.in_force import in_force

WORDS = tuple(
    """
    two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty
    seventy eighty ninety hundred thousand million billion half third quarter
    """.split()
)


@dataclass(frozen=True)
class Mutation:
    """A falsified page and the line at which the check must fail."""

    what: str
    text: str
    line: int


def _replaced(document: Document, span: Span, text: str) -> str:
    return document.text[: span.start] + text + document.text[span.end :]


def altered_digits(page: JudgedPage) -> Iterator[Mutation]:
    """Every digit of every claim, replaced by the next one."""
    for claim in _claims(page):
        for found in re.finditer(r"\d", claim.number.text):
            offset = claim.number.span.start + found.start()
            digit = str((int(found.group()) + 1) % 10)
            text = _replaced(page.document, Span(offset, offset + 1), digit)
            yield _mutation(page, claim, f"digit {found.group()} -> {digit}", text)


def altered_words(page: JudgedPage) -> Iterator[Mutation]:
    """Every spelled-out number or magnitude word of a claim, replaced by the next one."""
    for claim in _claims(page):
        for found in re.finditer(r"[A-Za-z]+", claim.number.text):
            word = found.group()
            if word.lower() in WORDS:
                following = WORDS[(WORDS.index(word.lower()) + 1) % len(WORDS)]
                other = "a third" if following == "third" else following
                start = claim.number.span.start + found.start()
                text = _replaced(page.document, Span(start, start + len(word)), other)
                yield _mutation(page, claim, f"word {word} -> {other}", text)


def dropped_citations(page: JudgedPage) -> Iterator[Mutation]:
    """Every claim without the citations in its sentence, item or row."""
    for claim in _claims(page):
        text = page.document.text
        for bracket in sorted({c.bracket for c in claim.citations}, reverse=True):
            text = text[: bracket.start] + text[bracket.end :]
        yield _mutation(page, claim, "citations dropped", text)


def secondary_sources(page: JudgedPage, citekey: str) -> Iterator[Mutation]:
    """Every claim cited to a source of a kind that may not carry a figure."""
    for claim in _claims(page):
        text = page.document.text
        for bracket in sorted({c.bracket for c in claim.citations}, reverse=True):
            text = text[: bracket.start] + f"[@{citekey}]" + text[bracket.end :]
        yield _mutation(page, claim, f"cited to {citekey}", text)


def survives(mutation: Mutation, page: JudgedPage, project: Project) -> bool:
    """Whether the falsified page raises no error in the paragraph or table that was falsified."""
    text = excerpt(mutation.text, mutation.line)
    around = _around(text.split("\n"), mutation.line)
    with in_force(project.vocabulary):
        judged = judge_page(read_page(Document(page.document.path, text)), project)
        found = [*page_diagnostics(judged, project.extensions)]
    return not any(d.level == "error" and d.line in around for d in found)


def excerpt(text: str, line: int) -> str:
    """The front matter, the headings and the paragraph or table around a line; others blank.

    Lines keep their places. Where containers decide what a line is, the whole text is kept.
    """
    lines = text.split("\n")
    around = _around(lines, line)
    if "\n///" in text or lines[around[0] - 1].startswith((" ", "\t")):
        return text
    front = lines.index("---", 1) if lines[0] == "---" else -1
    return "\n".join(
        kept if index <= front or index + 1 in around or kept.startswith("#") else ""
        for index, kept in enumerate(lines)
    )


def _around(lines: list[str], line: int) -> range:
    """The lines, counted from 1, without an empty one between them and this one."""
    first = last = line
    while first > 1 and lines[first - 2].strip():
        first -= 1
    while last < len(lines) and lines[last].strip():
        last += 1
    return range(first, last + 1)


def _claims(page: JudgedPage) -> Iterator[Claim]:
    for verdict in page.verdicts:
        if verdict.claim.number.kind.judged and verdict.claim.block.kind != "metadata":
            yield verdict.claim


def _mutation(page: JudgedPage, claim: Claim, what: str, text: str) -> Mutation:
    line, column = page.document.position(claim.number.span.start)
    return Mutation(
        f"{page.document.path}:{line}:{column} `{claim.number.text}` {what}", text, line
    )
