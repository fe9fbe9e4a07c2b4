"""One page per rule: what it finds, why it matters, how to fix it, and its own examples."""

from collections.abc import Iterable, Iterator, Mapping

from source_discipline.prose.generated_page import GeneratedPage
from source_discipline.prose.page_head import PageHead
from source_discipline.rules.catalog import published
from source_discipline.rules.extension import Extension
from source_discipline.rules.result import Result
from source_discipline.rules.rule import Rule, name, page_text, summary

_KIND = "Wiki · Rule"
_FAMILIES = {
    "CIT": "Citation",
    "SRC": "Source",
    "EVD": "Evidence",
    "ART": "Artifact",
    "EXM": "Exemption",
    "REV": "Review",
    "PAG": "Built page",
}


def rule_pages(result: Result) -> Iterator[GeneratedPage]:
    """The index of the rules and a page for each."""
    extensions = result.project.extensions
    rules, families = published(extensions), _families(extensions)
    yield _index(rules, families)
    yield from (rule_page(rule, families) for rule in rules)


def _families(extensions: Iterable[Extension]) -> Mapping[str, str]:
    """The families of all rules, by the letters of their codes."""
    families = dict(_FAMILIES)
    for each in extensions:
        families |= each.families
    return families


def address(rule: Rule) -> str:
    """A rule's address below the site's root."""
    return f"rules/{name(rule)}/"


def _index(rules: Iterable[Rule], families: Mapping[str, str]) -> GeneratedPage:
    rows = "\n".join(
        f"| [`{rule.CODE}`]({name(rule)}.md) | [{name(rule)}]({name(rule)}.md) "
        f"| {families[rule.CODE[:3]]} | {summary(rule)} |"
        for rule in rules
    )
    text = (
        "# What the build checks\n\nThe build stops at any finding of these rules but notes."
        " Every message has its rule's code; a rule's page shows"
        " what is found, why it matters, what to do, and the examples that are also its tests."
        " The examples are about a fictional archive.\n\n"
        f"| Code | Name | Family | What is found |\n|---|---|---|---|\n{rows}\n"
    )
    about = "Every rule of the check, and what each finding means."
    return GeneratedPage("rules/index.md", PageHead("What the build checks", about, _KIND), (text,))


def rule_page(rule: Rule, families: Mapping[str, str]) -> GeneratedPage:
    """The page of one rule."""
    first, _, rest = page_text(rule).partition("\n")
    text = (
        f"# {name(rule)}\n\n`{rule.CODE}` · {families[rule.CODE[:3]]}\n\n{first}\n{rest}\n"
        f"## Rejected\n\n{_examples(rule.REJECTS)}\n## Accepted\n\n{_examples(rule.ACCEPTS)}"
    )
    return GeneratedPage(f"rules/{name(rule)}.md", PageHead(name(rule), first, _KIND), (text,))


def _examples(examples: tuple[str, ...]) -> str:
    return "".join(f"```text\n{example}\n```\n\n" for example in examples)
