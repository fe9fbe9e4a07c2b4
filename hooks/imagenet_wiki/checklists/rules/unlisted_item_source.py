"""A rationale cites a source that the item does not list, or cites it in a form nobody can read.

## Why
The list of sources is what exports carry and what a reviewer works through. A citation that is
missing from it would never be looked at again.

## Fix
Add the source with its locator to the item's `sources`, or correct the citation: `[@key]` or
`[@key, locator]`.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from imagenet_wiki.checklists.rationale import cited, malformed
from source_discipline.text.diagnostic import Diagnostic

CODE = "GOV807"

ACCEPTS = ("rationale: A plate that was never counted is not missed [see @survey1999, p. 14].",)
REJECTS = (
    "rationale: ⟦A plate that was never counted is not missed [@recount2004].",
    "rationale: ⟦A plate that was never counted is not missed [@survey1999 p. 14].",
)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each citation of a rationale that has no counterpart among the item's sources."""
    for area, item in basis:
        listed = {source.key for source in item.sources}
        for key in dict.fromkeys(key for key, _ in cited(item.rationale) if key not in listed):
            message = f"the rationale of `{item.id}` cites `{key}`, which its sources do not list"
            help = "add it to `sources` with its locator"
            yield finding(area, item, ("rationale",), CODE, message, help=help)
        for wrong in malformed(item.rationale, basis.citekeys):
            message = f"`{wrong.text}` is not a valid citation: {wrong.why}"
            yield finding(area, item, ("rationale",), CODE, message, help=wrong.help)
