"""Published addresses that are gone: a page that leads on, or a place at the foot of a page."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import quote, unquote

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from imagenet_wiki.addresses.moving import Moving, moving
from imagenet_wiki.addresses.naming import HOME, named, page_of, place_in
from imagenet_wiki.looks.host_files import redirects
from imagenet_wiki.rules import misdirected_move
from imagenet_wiki.rules.catalog import address_diagnostics
from source_discipline.rules.result import Result
from source_discipline.text.diagnostic import described

TEMPLATE = "moved.html"


class Place(NamedTuple):
    """A place that was on a page: its name, where its readers are sent, the title there."""

    name: str
    address: str
    title: str


@dataclass(frozen=True, slots=True)
class Moved:
    """What has become of the addresses that were published, as the site is now."""

    leads: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, Page] = field(default_factory=dict)
    """The pages of the site, by their address."""
    faults: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, result: Result | None, pages: Iterable[Page]) -> "Moved":
        """What the check of a project and its rendered pages come to."""
        if result is None:
            return cls()
        found, known = moving(result), {named(page.url): page for page in pages}
        faults = [*map(described, address_diagnostics(found)), *_unknown_places(found, known)]
        return cls(found.leads(), known, ["\n".join(faults)] if faults else [])

    @property
    def whole(self) -> dict[str, str]:
        """The pages that have moved, with where to."""
        return {old: new for old, new in self.leads.items() if not place_in(old)}

    @property
    def plain(self) -> dict[str, str]:
        """Where the Markdown is now that stood beside each page that has moved.

        A page in a folder has its own name, or is the folder's first page.
        """
        return {
            path: quote(self.pages[page_of(new)].file.src_uri)
            for old, new in self.whole.items()
            if page_of(new) in self.pages
            for path in (f"{old.rstrip('/')}.md", f"{old}index.md")
        }

    @property
    def files(self) -> dict[str, str]:
        """The path of the file that stands at each old address."""
        return {f"{unquote(old)}index.html": old for old in self.whole}

    def on(self, page: Page) -> list[Place]:
        """The places that were on a page, or on one that has moved to it, and are elsewhere."""
        return [*{each.name: each for each in self._on(named(page.url))}.values()]

    def _on(self, address: str) -> Iterator[Place]:
        for old, new in self.leads.items():
            place, was_on = place_in(old), page_of(old)
            is_here = page_of(self.leads.get(was_on, was_on)) == address
            if place and is_here and new != f"{address}{place}":
                yield Place(place[1:], new, self.title(new))

    def title(self, address: str) -> str:
        """The title of the page that an address is on, as HTML."""
        page = self.pages.get(page_of(address))
        return str(page.title) if page else ""


def _unknown_places(found: Moving, pages: Mapping[str, Page]) -> Iterator[str]:
    """Entries that lead to a place which its page does not have."""
    for index, new in enumerate(found.moves.values()):
        page, place = pages.get(page_of(new)), place_in(new)[1:]
        if page and place and f'id="{place}"' not in (page.content or ""):
            yield described(misdirected_move.no_place(found, index, place))


def add_moved(
    files: Files,
    config: MkDocsConfig,
    env: Environment,
    moved: Moved,
    finished: Callable[[str], str],
) -> None:
    """Add a page at each old address, and the list for hosts that send readers on themselves."""
    for path, old in moved.files.items():
        root, new = "../" * old.count("/"), moved.leads[old].removeprefix(HOME)
        canonical = f"{config.site_url or root}{new}"
        html = env.get_template(TEMPLATE).render(
            config=config,
            root=root,
            new=new,
            title=moved.title(moved.leads[old]),
            canonical=canonical,
        )
        files.append(File.generated(config, path, content=finished(html)))
    if moved.whole:
        text = redirects({**moved.whole, **moved.plain}, config.site_url or "")
        files.append(File.generated(config, "_redirects", content=text))
