"""What this wiki needs of its configuration, before anything is read."""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from imagenet_wiki.addresses.naming import named, page_of
from imagenet_wiki.looks.feed import PAGE as CHANGES

_ELSEWHERE = re.compile(r"https?://|mailto:")
_PAGE_OR_MAILBOX = re.compile(r"(?:https?://|mailto:)[^\s\"'<>\\]+|(?!//)[\w./#-]*")


def refuse_configuration(config: MkDocsConfig) -> None:
    """Refuse what leads readers astray, and a build without the gate."""
    if "checked" not in config.extra:
        raise PluginError(
            "nothing was checked: put the gate, `hooks/gate.py`, before `hooks/wiki.py` in `hooks`"
        )
    address = str(config.extra.get("corrections") or "")
    if not _PAGE_OR_MAILBOX.fullmatch(address):
        raise PluginError(
            f"`{address}` is not where a correction can be reported: CORRECTIONS_URL, or"
            " `extra.corrections`, must be a page of this site, or begin with https:// or mailto:"
        )


def refuse_dead_corrections(config: MkDocsConfig, files: Files) -> None:
    """Refuse a page for corrections that the site does not have; every page would lead to it.

    The change log is the theme's to link, whether a project keeps one or not.
    """
    address = str(config.extra.get("corrections") or "")
    page = named(page_of(address))
    pages = {CHANGES, *(named(each.url) for each in files.documentation_pages())}
    if address and not _ELSEWHERE.match(address) and page not in pages:
        raise PluginError(
            f"CORRECTIONS_URL, or `extra.corrections`, is `{address}`, and this site has no page"
            f" `{page}`: write mailto:..., https://..., or a page with a slash at its end"
        )
