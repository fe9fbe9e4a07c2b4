"""The change log as a page of the site, with how to report a correction."""

from collections.abc import Iterator
from pathlib import Path

from imagenet_wiki.change_log import change_log, for_the_site
from source_discipline.prose.generated_page import GeneratedPage
from source_discipline.prose.page_head import PageHead

_DESCRIPTION = "What changed in the content and in the checks, edition by edition."
_CORRECTIONS = """\
## Report a correction

To report a correction, name only this: the page and the number (the card at a number has its
permalink), which source you read instead or again, and what that source states at which place. A
figure that its source does not state, a source that was misread and a claim that says more than it
may are all corrected, and every correction is listed on this page.
"""


def change_pages(root: Path) -> Iterator[GeneratedPage]:
    """The page; a project without a change log has none."""
    _, _, log = change_log(root).text.partition("\n")
    if log:
        text = f"# Change log\n{for_the_site(log)}\n{_CORRECTIONS}"
        head = PageHead("Change log", _DESCRIPTION, "Wiki · Change log")
        yield GeneratedPage("changes.md", head, (text,))
