"""The rules about addresses, in the order in which an editor meets them."""

from collections.abc import Iterator

from imagenet_wiki.addresses.moving import Moving
from imagenet_wiki.rules import misdirected_move, vanished_address
from source_discipline.text.diagnostic import Diagnostic

ADDRESS_RULES = (vanished_address, misdirected_move)


def address_diagnostics(moving: Moving) -> Iterator[Diagnostic]:
    """What is wrong with published addresses and moves, rule by rule."""
    for rule in ADDRESS_RULES:
        yield from rule.check(moving)
