"""One page per rule: what it finds, why it matters, how to fix it, and its own examples."""

from types import ModuleType

from source_discipline.frame import front
from source_discipline.rules import PUBLISHED, name

_KIND = "Wiki · Rule"
_FAMILIES = {
    "CIT": "Citation",
    "SRC": "Source",
    "EVD": "Evidence",
    "ART": "Artifact",
    "EXM": "Exemption",
    "REV": "Review",
    "PAG": "Built page",
    "GOV": "Checklist",
}


def rule_pages() -> dict[str, str]:
    """The index of the rules and a page for each."""
    pages = {"rules/index.md": _index()}
    return pages | {f"rules/{name(rule)}.md": _page(rule) for rule in PUBLISHED}


def address(rule: ModuleType) -> str:
    """A rule's address below the site's root."""
    return f"rules/{name(rule)}/"


def summary(rule: ModuleType) -> str:
    """What the rule finds, in one sentence."""
    return (rule.__doc__ or "").partition("\n")[0]


def _index() -> str:
    rows = "\n".join(
        f"| [`{rule.CODE}`]({name(rule)}.md) | [{name(rule)}]({name(rule)}.md) "
        f"| {_FAMILIES[rule.CODE[:3]]} | {summary(rule)} |"
        for rule in PUBLISHED
    )
    return (
        front("Rules of the gate", "What the build checks, and what each finding means.", _KIND)
        + "# Rules of the gate\n\nThe build stops at any finding of these rules, except for notes."
        " Every message has its rule's code; a rule's page shows"
        " what is found, why it matters, what to do, and the examples that are also its tests."
        " The examples are about a fictional archive.\n\n"
        f"| Code | Name | Family | What is found |\n|---|---|---|---|\n{rows}\n"
    )


def _page(rule: ModuleType) -> str:
    first, _, rest = (rule.__doc__ or "").partition("\n")
    return (
        front(name(rule), first, _KIND)
        + f"# {name(rule)}\n\n`{rule.CODE}` · {_FAMILIES[rule.CODE[:3]]}\n\n{first}\n{rest}\n"
        f"## Rejected\n\n{_examples(rule.REJECTS)}\n## Accepted\n\n{_examples(rule.ACCEPTS)}"
    )


def _examples(examples: tuple[str, ...]) -> str:
    return "".join(f"```text\n{example}\n```\n\n" for example in examples)
