"""Wrong forms that circulate, what the record says, and what to write instead."""

from collections.abc import Iterable, Iterator

from imagenet_wiki.registry.refutation import CLOSE, OPEN
from imagenet_wiki.registry.registers import Misquote
from imagenet_wiki.wiki import wiki_of
from source_discipline.prose.generated_page import GeneratedPage, Markup, Parts, spaced
from source_discipline.prose.page_head import PageHead
from source_discipline.publishing.html.pieces import cell, heading
from source_discipline.publishing.html.record_values import RecordValues
from source_discipline.rules.project import Project

_INTRO = """\
# Misquotes

These forms circulate, in print and elsewhere. Nobody is named: most were made in good faith, by
copying a figure without the words around it, and the pattern is what there is to learn. Each
heading is a wrong form, labeled as wrong, with the part at fault in bold. The text below it is
taken from the recorded facts. Each build checks that the facts really contradict the wrong figure.

The same list can be downloaded as [misquotes.json](data/misquotes.json). What a complete claim
names is explained in [Reading ImageNet claims](reading-claims.md), and the
[claim builder](claim-builder.md) helps you write one.

"""


def misquote_pages(project: Project) -> Iterator[GeneratedPage]:
    """The page of misquotes, if the registry has any."""
    misquotes = wiki_of(project).registry.misquotes
    if not misquotes:
        return
    values = RecordValues(project, "../")
    groups = dict.fromkeys(misquote.group for misquote in misquotes)
    entries = spaced(*(part for group in groups for part in _group(group, misquotes, values)))
    description = "Wrong figures about ImageNet that circulate, and what the sources record."
    head = PageHead("Misquotes", description, "Wiki · Register")
    yield GeneratedPage("misquotes.md", head, (_INTRO, *entries))


def _group(
    group: str, misquotes: Iterable[Misquote], values: RecordValues
) -> Iterator[str | Parts]:
    yield f"## {heading(group)}"
    yield from (_entry(each, values) for each in misquotes if each.group == group)


def _entry(misquote: Misquote, values: RecordValues) -> Parts:
    anchor = Markup(f" {{#{misquote.id}}}")
    block = values.block(_html(misquote, values))
    return f"### Wrong: “{_wrong(misquote)}”", anchor, "\n\n", block


def _wrong(misquote: Misquote) -> str:
    """The wrong form with the wrong number set off."""
    return heading(misquote.wrong).replace(OPEN, "**").replace(CLOSE, "**")


def _html(misquote: Misquote, values: RecordValues) -> str:
    names = (*misquote.refuted_by, *misquote.see)
    return (
        '<div class="misquote">'
        f'<p class="misquote-wrong"><span class="misquote-label">What is confused:</span> '
        f"{cell(misquote.title)}</p><dl>"
        f"{_told((('The record', misquote.record), ('How it arises', misquote.arises)), values)}"
        f'<dt>Instead</dt><dd class="misquote-right">{values.prose(misquote.instead)}</dd></dl>'
        f"<details><summary>Facts</summary><ul>{_facts(names, values)}</ul></details></div>"
    )


def _told(parts: Iterable[tuple[str, str]], values: RecordValues) -> str:
    return "".join(f"<dt>{term}</dt><dd>{values.prose(text)}</dd>" for term, text in parts)


def _facts(names: Iterable[str], values: RecordValues) -> str:
    return "".join(f"<li>{values.value(name)}, {values.origin(name)}</li>" for name in names)
