"""How facts refer to each other: every name must resolve, both ways where both sides must know."""

from collections.abc import Callable, Iterator
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from source_discipline.records.fact import Fact
from source_discipline.records.fact_names import fact_names
from source_discipline.records.ledger import Ledger
from source_discipline.text.citekeys import file_stem
from source_discipline.text.errors import UnresolvedName
from source_discipline.text.schema_faults import nearest
from source_discipline.text.yaml_file import DataPath


class Link(NamedTuple):
    """A fact's reference to another one, and the field that makes it."""

    fact: Fact
    path: DataPath
    target: str


def links(fact: Fact) -> Iterator[Link]:
    """All references a fact makes."""
    if fact.derived:
        for index, name in enumerate(fact.derived.operands):
            yield Link(fact, ("derived", fact.derived.operation, index), name)
    if fact.origin:
        yield Link(fact, ("origin",), fact.origin)
    for index, name in enumerate(fact.disagrees):
        yield Link(fact, ("disagrees", index), name)
    for name in fact_names(fact.note):
        yield Link(fact, ("note",), name)


def broken_links(ledger: Ledger) -> Iterator[UnresolvedName]:
    """References to nothing, to the fact itself, in a circle, or known to one side only."""
    for fact in ledger:
        for link in links(fact):
            if message := _fault(link, ledger):
                yield _error(link, ledger, *message)
    yield from _circle(ledger, "derived", _operands)
    yield from _circle(ledger, "origin", _origin)


def _error(link: Link, ledger: Ledger, message: str, help: str) -> UnresolvedName:
    return UnresolvedName(link.fact.path, *ledger.place(link.fact, *link.path), message, help)


def _fault(link: Link, ledger: Ledger) -> tuple[str, str] | None:
    fact, field = link.fact, link.path[0]
    target = ledger.get(link.target)
    if target is None:
        return f"`{link.target}` is not in the ledger", _advice(link.target, ledger)
    if target is fact:
        return f"`{fact.id}` refers to itself", "name another fact"
    if field == "origin" and target.source == fact.source:
        return f"the origin `{link.target}` is in the same source", "name the source that made it"
    if field == "disagrees" and fact.name not in target.disagrees:
        help = f"add `{fact.name}` to `disagrees` of `{target.id}` in {target.path}"
        return f"`{link.target}` does not record this disagreement", help
    return None


def _advice(name: str, ledger: Ledger) -> str:
    """What was probably meant: the same id in another file, or a name that looks alike."""
    source, _, id = name.partition("#")
    elsewhere = [fact.name for fact in ledger if fact.id == id]
    if elsewhere:
        return f"write `{elsewhere[0]}`"
    return nearest(name, ledger.names()) or f"record it in evidence/{file_stem(source)}.yml"


def _circle(
    ledger: Ledger, field: str, following: Callable[[Fact], tuple[str, ...]]
) -> Iterator[UnresolvedName]:
    """A circle of facts that depend on each other, if there is one."""
    try:
        TopologicalSorter({fact.name: following(fact) for fact in ledger}).prepare()
    except CycleError as error:
        # The error lists what is needed before what needs it, the first name again at the end.
        circle = error.args[1][::-1]
        fact = ledger.get(circle[0])
        if fact and len(circle) > 2:  # a fact that names itself is reported as such
            message = f"`{fact.id}` depends on itself: {' -> '.join(circle)}"
            place = ledger.place(fact, field)
            yield UnresolvedName(fact.path, *place, message, "break the circle")


def _operands(fact: Fact) -> tuple[str, ...]:
    return fact.derived.operands if fact.derived else ()


def _origin(fact: Fact) -> tuple[str, ...]:
    return (fact.origin,) if fact.origin else ()
