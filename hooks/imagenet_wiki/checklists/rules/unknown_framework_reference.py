"""A mapping names a place that the vocabulary does not list.

## Why
Invented references circulate: subcategories that a framework never had, articles with the wrong
letter. The vocabulary lists what was checked, with the page where it is found; what is not in it
cannot be linked to and cannot be trusted.

## Fix
Write the reference as the vocabulary prints it. If it exists and is missing, add it there with
its locator and how it was checked.
"""

from collections.abc import Iterator

from imagenet_wiki.checklists.basis import Basis, finding
from imagenet_wiki.checklists.vocabulary import Vocabulary
from source_discipline.text.diagnostic import Diagnostic
from source_discipline.text.schema_faults import nearest

CODE = "GOV804"

_REST = "relation: subset-of, confidence: low, reason: R}"

ACCEPTS = (f"mappings:\n  - {{framework: keepers-code, ref: Rule 3, {_REST}",)
REJECTS = (
    f"mappings:\n  - {{framework: keepers-code, ref: ⟦Rule 6, {_REST}",
    f"mappings:\n  - {{framework: ⟦keeper-code, ref: Rule 3, {_REST}",
)


def check(basis: Basis) -> Iterator[Diagnostic]:
    """Report each mapping to an unknown framework or to an unlisted place in a known one."""
    vocabulary = basis.checklists.vocabulary
    for area, item in basis:
        for index, mapping in enumerate(item.mappings):
            fault = _fault(vocabulary, mapping.framework, mapping.ref)
            if fault:
                key, message, help = fault
                yield finding(area, item, ("mappings", index, key), CODE, message, help=help)


def _fault(vocabulary: Vocabulary, name: str, ref: str) -> tuple[str, str, str] | None:
    framework = vocabulary.get(name)
    if framework is None:
        known = [each.id for each in vocabulary]
        return "framework", f"`{name}` is not a framework in the vocabulary", nearest(name, known)
    if framework.get(ref) is None:
        known = [each.ref for each in framework.references]
        advice = nearest(ref, known) or f"see `{name}` in {vocabulary.record.path}"
        return "ref", f"`{ref}` is not a reference of `{name}` in the vocabulary", advice
    return None
