"""Where published addresses lead that a site no longer has.

What `moved.yml` says comes first. A place on a page that has moved is looked for on the new page. A
claim that is stated no more leads to where it is still stated on its page, or to the record behind
it. Everything else needs an entry.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from imagenet_wiki.addresses.naming import page_of, place_in
from imagenet_wiki.addresses.published import PublishedAddress, read_published
from imagenet_wiki.addresses.standing import standing
from imagenet_wiki.wiki import wiki_of
from source_discipline.publishing.addresses import entry_address, fact_address
from source_discipline.rules.project import Project
from source_discipline.rules.result import Result
from source_discipline.text.yaml_file import YamlFile

_AGAIN = re.compile(r"-\d+$")
_CLAIM = "#claim-"


@dataclass(frozen=True, slots=True)
class Moving:
    """What was published, what stands, and what has moved."""

    published: tuple[PublishedAddress, ...]
    standing: frozenset[str]
    moves: Mapping[str, str]
    """The new address of each that `moved.yml` names, in its order."""
    records: Mapping[str, str] = field(default_factory=dict)
    """The entry behind each claim, by the claim's name on a page."""
    file: YamlFile | None = None

    def leads(self) -> dict[str, str]:
        """Where each address leads that has moved or is gone, as far as that is known."""
        gone = (each.address for each in self.published if each.address not in self.standing)
        found = {address: self._lead(address) for address in gone}
        return {old: new for old, new in found.items() if new} | dict(self.moves)

    @property
    def pages(self) -> dict[str, str]:
        """The pages that have moved, with where to."""
        return {old: new for old, new in self.leads().items() if not place_in(old)}

    def unseen(self) -> list[str]:
        """The places that entries lead to and that only the built page can be asked for."""
        new = dict.fromkeys(self.moves.values())
        return [each for each in new if place_in(each) and each not in self.standing]

    def lost(self) -> Iterator[PublishedAddress]:
        """The published addresses that lead nowhere; of a page that does, not each place on it."""
        gone = (each for each in self.published if each.address not in self.standing)
        lost = [each for each in gone if not self._lead(each.address)]
        pages = {each.address for each in lost if not place_in(each.address)}
        return (
            each
            for each in lost
            if not place_in(each.address) or page_of(each.address) not in pages
        )

    def _lead(self, address: str) -> str:
        if address in self.moves:
            return self.moves[address]
        page, place = page_of(address), place_in(address)
        page = page_of(self.moves.get(page, page))
        if not place or page not in self.standing:
            return ""
        stated = (f"{page}{place}", f"{page}{_AGAIN.sub('', place)}")
        return next((each for each in stated if each in self.standing), self._record(place))

    def _record(self, place: str) -> str:
        found = (self.records.get(each) for each in (place, _AGAIN.sub("", place)))
        return next(filter(None, found), "")


def moving(result: Result) -> Moving:
    """The moves of a checked project. Raises `ProjectErrors` where its list cannot be read."""
    wiki = wiki_of(result.project)
    return Moving(
        read_published(wiki.root),
        standing(result),
        {each.old: each.new for each in wiki.registry.moves},
        _records(result.project),
        wiki.registry.records.get("moved"),
    )


def _records(project: Project) -> dict[str, str]:
    kinds = {source.citekey: source.kind for source in project.bibliography}
    facts = {
        f"{_CLAIM}{fact.id}": fact_address(fact, kinds[fact.name.partition("#")[0]])
        for fact in project.ledger
    }
    return facts | {
        f"{_CLAIM}{source.citekey}-published": entry_address(source)
        for source in project.bibliography
    }
