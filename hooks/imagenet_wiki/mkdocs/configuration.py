"""What this wiki needs of its configuration, before anything is read."""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

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
