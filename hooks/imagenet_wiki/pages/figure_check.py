"""The box in which a reader checks a figure. A script shows it and does all the work."""

from html import escape

from imagenet_wiki.registry.refutation import wrong_form
from imagenet_wiki.wiki import wiki_of
from source_discipline.prose.generated_page import Block
from source_discipline.rules.project import Project

_WITHOUT = (
    "Checking a figure needs scripts, which are off. The registers of claims and the misquotes "
    "have the same facts to look up."
)
_HINT = (
    "Paste a sentence about ImageNet, or type a number. It is compared in your browser with what "
    "is recorded here; nothing is sent."
)
_EXAMPLES = ("halved-error", "full-count-for-1k")
"""The misquotes that are offered to try it with."""


def figure_check(project: Project) -> Block:
    """The box, hidden until its script shows it."""
    known = {each.id: each for each in wiki_of(project).registry.misquotes}
    examples = "".join(
        f'<li><button type="button" data-figure-example>{escape(text)}</button></li>'
        for text in (wrong_form(known[name]) for name in _EXAMPLES if name in known)
    )
    return Block(
        f'<p class="figure-check__without">{_WITHOUT}</p>'
        '<form class="figure-check" data-figure-check hidden aria-label="Check a figure">'
        '<label for="figure-check-text">A sentence or a number</label>'
        '<textarea id="figure-check-text" rows="3" maxlength="2000" spellcheck="false"'
        ' aria-describedby="figure-check-hint"></textarea>'
        f'<p class="figure-check__hint" id="figure-check-hint">{_HINT}</p>'
        '<p class="figure-check__buttons"><button type="submit" class="md-button">Check</button> '
        '<button type="reset" class="md-button">Clear</button></p>'
        '<p class="figure-check__hint">Known misquotes to try:</p>'
        f'<ul class="figure-check__examples">{examples}</ul>'
        '<p role="status"></p><div data-figure-answers></div></form>'
    )
