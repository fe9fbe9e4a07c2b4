"""The gate: every number on a page is what its cited source is recorded to state.

`check` judges a project and gives a `Result`; `read_page`, `numbers_in` and `judge` are its parts:
for a page, for a stretch of prose, and for one number beside one fact.
"""

from importlib import import_module
from typing import Any

_FACE = {
    "Result": "rules.result",
    "check": "gate",
    "judge": "verdicts.judge",
    "numbers_in": "numbers.scan",
    "read_page": "verdicts.claim",
}
"""The public names, each with the module that has it; imported when first asked for."""

__all__ = sorted(_FACE)


def __getattr__(name: str) -> Any:
    if name not in _FACE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_FACE[name]}"), name)
