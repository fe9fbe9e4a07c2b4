"""A result is given without its metric or the artifact it was measured on.

## Why
"16 percent" says nothing without "top-5 error", and a top-5 error says nothing without the set
it was measured on. A result that travels without them is soon attached to something else.

## Fix
Name the metric in the sentence, and the dataset with its variant or year in the sentence, its
paragraph, its heading or its table.
"""

from collections.abc import Iterable, Iterator

from source_discipline.rules.finding import finding
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.document import Span
from source_discipline.verdicts.comparing.artifacts import Mention, mentions
from source_discipline.verdicts.decide import Status, Verdict
from source_discipline.verdicts.fact_words import recorded
from source_discipline.verdicts.judged_page import JudgedPage

CODE = "ART402"

ACCEPTS = (
    "On the PlateNet2004 test set its top-5 error was 12.5 percent [@reading2006].",
    "A machine read the plates of PlateNet2004. Its top-5 error was 12.5 percent [@reading2006].",
)
REJECTS = (
    "On the PlateNet2004 test set it missed ⟦12.5⟧ percent [@reading2006].",
    "Its top-5 error was ⟦12.5⟧ percent [@reading2006].",
)

_ARTIFACTS = {"dataset", "variant", "year"}
_METRICS = ("error", "accuracy", "precision", "mAP")


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each supported result whose text leaves out metric or dataset."""
    for verdict in page.of(Status.SUPPORTED):
        fact = verdict.fact
        if fact is None or not any(word in fact.about.get("metric", "") for word in _METRICS):
            continue
        missing = _missing(page, verdict)
        if missing:
            number = verdict.claim.number
            yield finding(
                page.document,
                number.span,
                CODE,
                f"`{number.text}` is a result without its {' and its '.join(missing)}",
                recorded=recorded(fact),
                help="name what was measured, and on which dataset, variant or year",
            )


def _missing(page: JudgedPage, verdict: Verdict) -> list[str]:
    """What neither the sentence nor, where the sentence does not, the text around it names."""
    claim, fact = verdict.claim, verdict.fact
    mask = page.page.prose.mask
    spans = (claim.scope, *claim.block.context)
    near = [mention for span in spans for mention in mentions(mask, span)]
    near += _named(claim.block.header)
    metric = _has(near, {"metric"})
    artifact = fact is None or not fact.about.keys() & {"dataset", "variant"}
    artifact = artifact or _has(near, _ARTIFACTS)
    if metric and artifact:
        return []
    block = mentions(mask, claim.block.span)
    # A paragraph that is about one metric throughout need not repeat it in each sentence.
    metrics = {mention.value for mention in block if mention.facet == "rank"}
    metric = metric or (_has(block, {"metric"}) and len(metrics) < 2)
    artifact = artifact or _has([*block, *_named(claim.block.section)], _ARTIFACTS)
    return [name for name, given in (("metric", metric), ("dataset", artifact)) if not given]


def _named(texts: Iterable[str]) -> list[Mention]:
    return [mention for text in texts for mention in mentions(text, Span(0, len(text)))]


def _has(named: Iterable[Mention], keys: set[str]) -> bool:
    return any(mention.key in keys for mention in named)
