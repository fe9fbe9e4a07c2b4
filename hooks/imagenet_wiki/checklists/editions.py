"""Registers of published editions: what each id meant, so that none changes unnoticed."""

from hashlib import sha256

from imagenet_wiki.checklists.items import Checklists, Item


def digest(item: Item) -> str:
    """The SHA-256 of an item's statement, in hexadecimal digits."""
    return sha256(item.statement.encode()).hexdigest()


def register_text(checklists: Checklists) -> str:
    """The register of the current edition, to be kept as `governance/editions/<edition>.yml`."""
    edition = checklists.edition.edition
    head = f"# What each id meant in edition {edition}. Never edited after publication.\n\n"
    entries = "".join(_entry(item) for item in checklists.items())
    return f"{head}edition: '{edition}'\nitems:\n{entries}"


def _entry(item: Item) -> str:
    return (
        f"- id: {item.id}\n  version: {item.version}\n  status: {item.status}\n"
        f"  digest: '{digest(item)}'\n"
    )
