"""Wrong forms that circulate, what the record says, and what to write instead."""

from collections.abc import Iterable

from imagenet_wiki.registry.entries import Misquote
from imagenet_wiki.registry.refutation import CLOSE, OPEN
from imagenet_wiki.wiki import wiki_of
from source_discipline.publishing.html.pieces import cell, front, heading, record_section
from source_discipline.publishing.html.record_values import RecordValues
from source_discipline.rules.result import Result

_INTRO = """\
# Misquotes

These forms circulate, in print and elsewhere. Nobody is named: most were made in good faith, by
copying a figure without the words around it, and the pattern is what there is to learn. A wrong
form is shown struck through and labeled as wrong; the text below it is printed from the recorded
facts. At every build the judge that checks this wiki's pages compares the wrong number with those
facts; a form that they do not contradict stops the build.

The same list can be downloaded as [misquotes.json](data/misquotes.json). What a complete claim
names is explained in [Reading ImageNet claims](reading-claims.md), and the
[claim builder](claim-builder.md) helps you write one.

"""


def misquote_pages(result: Result) -> dict[str, str]:
    """The page of misquotes, if the registry has any."""
    misquotes = wiki_of(result.project).registry.misquotes
    if not misquotes:
        return {}
    values = RecordValues(result, "../")
    entries = "\n\n".join(_entry(misquote, values) for misquote in misquotes)
    description = "Wrong figures about ImageNet that circulate, and what the sources record."
    return {"misquotes.md": front("Misquotes", description, "Wiki · Register") + _INTRO + entries}


def _entry(misquote: Misquote, values: RecordValues) -> str:
    facts = "".join(_fact(name, values) for name in (*misquote.refuted_by, *misquote.see))
    return f"## {heading(misquote.title)} {{#{misquote.id}}}\n\n" + record_section(
        '<div class="misquote">'
        f'<p class="misquote-wrong"><span class="misquote-label">Wrong:</span> '
        f"<s>{marked_wrong(misquote)}</s></p><dl>"
        f"{_told((('The record', misquote.record), ('How it arises', misquote.arises)), values)}"
        f'<dt>Instead</dt><dd class="misquote-right">{values.prose(misquote.instead)}</dd></dl>'
        f"<details><summary>Facts</summary><ul>{facts}</ul></details></div>"
    )


def marked_wrong(misquote: Misquote) -> str:
    """The wrong form with the wrong number set off."""
    return cell(misquote.wrong).replace(OPEN, "<strong>").replace(CLOSE, "</strong>")


def _told(parts: Iterable[tuple[str, str]], values: RecordValues) -> str:
    return "".join(f"<dt>{term}</dt><dd>{values.prose(text)}</dd>" for term, text in parts)


def _fact(name: str, values: RecordValues) -> str:
    return f"<li>{values.value(name)}, {values.origin(name)}</li>"
