"""A result stands without the metric or the artifact it was measured on.

## Why
"16 percent" says nothing without "top-5 error", and a top-5 error says nothing without the set
it was measured on. A result that travels without them is soon attached to something else.

## Fix
Name the metric in the sentence, and the data set with its variant or year in the sentence, its
paragraph, its heading or its table.
"""

from collections.abc import Iterator

from source_discipline.artifacts import mentions
from source_discipline.diagnostics import Diagnostic
from source_discipline.judged import JudgedPage
from source_discipline.rules.placing import place
from source_discipline.verdicts import Status, Verdict
from source_discipline.wording import recorded

CODE = "ART402"

ACCEPTS = (
    "On the ILSVRC2012 test set its top-5 error was 12.5 percent [@recount2004].",
    "A machine read the plates of ILSVRC2012. Its top-5 error was 12.5 percent [@recount2004].",
)
REJECTS = (
    "On the ILSVRC2012 test set it missed ⟦12.5⟧ percent [@recount2004].",
    "Its top-5 error was ⟦12.5⟧ percent [@recount2004].",
)

_METRICS = ("error", "accuracy", "precision", "mAP")


def check(page: JudgedPage) -> Iterator[Diagnostic]:
    """Report each supported result whose text leaves out metric or data set."""
    for verdict in page.of(Status.SUPPORTED):
        fact = verdict.fact
        if fact is None or not any(word in fact.about.get("metric", "") for word in _METRICS):
            continue
        missing = _missing(page, verdict)
        if missing:
            number = verdict.claim.number
            yield place(
                page.document,
                number.span,
                CODE,
                f"`{number.text}` is a result given without its {' and its '.join(missing)}",
                recorded=recorded(fact),
                help="name what was measured, and on which data set, variant or year",
            )


def _missing(page: JudgedPage, verdict: Verdict) -> list[str]:
    claim, fact = verdict.claim, verdict.fact
    mask = page.page.prose.mask
    near = {mention.key for mention in mentions(mask, claim.scope)}
    around = near | {mention.key for mention in mentions(mask, claim.block.span)}
    for span in claim.block.context:
        named = {mention.key for mention in mentions(mask, span)}
        near, around = near | named, around | named
    for text in (*claim.block.section, *claim.block.header):
        named = {mention.key for mention in mentions(text)}
        around |= named
        if text in claim.block.header:
            near |= named
    needed = [] if near & {"metric"} else ["metric"]
    artifact = fact is not None and fact.about.keys() & {"dataset", "variant"}
    if artifact and not around & {"dataset", "variant", "year"}:
        needed.append("data set")
    return needed
