"""What claims say otherwise in a newer edition: compared by their names, old value, new value, why.

Both values were held against their sources when their edition was built. Why is what the change log
of the newer edition says about the page.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from imagenet_wiki.change_log import Change, concerning
from source_discipline.publishing.addresses import site_address

NAME = "claims.xml"
_SAID = ("value", "unit", "bound")
"""What makes a claim another one; its sentence may change."""


def write_changes(into: Path, url: str, editions: Sequence[str], log: Collection[Change]) -> None:
    """Write what changed from each edition to the next, the newest first."""
    claims = [read_claims(into / edition) for edition in editions]
    entries = [
        entry(edition, f"{url}{edition}/", changed_claims(old, new), log)
        for edition, new, old in zip(editions, claims, claims[1:], strict=False)
    ]
    (into / NAME).write_text(feed(entries, url, editions[0]), encoding="utf-8")


@dataclass(frozen=True, slots=True)
class ChangedClaim:
    """A claim that says something else than it did."""

    address: str
    page: str
    old: str
    new: str
    sentence: str


def read_claims(site: Path) -> dict[str, Mapping[str, str]]:
    """The claims of a published edition, by their names."""
    claims = json.loads((site / "data/claims.json").read_text(encoding="utf-8"))["claims"]
    return {each["id"]: each for each in claims if each.get("id")}


def changed_claims(
    old: Mapping[str, Mapping[str, str]], new: Mapping[str, Mapping[str, str]]
) -> Iterator[ChangedClaim]:
    """The claims of both editions that differ in what they say, in the order of the newer one."""
    for name, now in new.items():
        was = old.get(name)
        if was and any(was.get(key) != now.get(key) for key in _SAID):
            yield ChangedClaim(name, now["page_title"], _stated(was), _stated(now), now["sentence"])


def _stated(claim: Mapping[str, str]) -> str:
    unit = claim.get("unit", "")
    return claim["stated"] if unit in claim["stated"] else f"{claim['stated']} {unit}"


def entry(edition: str, url: str, found: Iterable[ChangedClaim], log: Iterable[Change]) -> str:
    """The entry of an edition in the feed of changed claims."""
    known = [each for each in log if each.day.isoformat() <= edition]
    items = "".join(_item(each, url, known) for each in found)
    html = f"<ul>{items}</ul>" if items else "<p>No claim says something else.</p>"
    return (
        f"<entry>\n<id>urn:uuid:{uuid5(NAMESPACE_URL, f'claims {edition}')}</id>\n"
        f"<title>Claims that changed by the edition of {edition}</title>\n"
        f'<updated>{edition}T00:00:00Z</updated>\n<link rel="alternate" href="{escape(url)}"/>\n'
        f'<content type="html">{escape(html, quote=False)}</content>\n</entry>\n'
    )


def _item(claim: ChangedClaim, url: str, log: Iterable[Change]) -> str:
    newest = max((each.day for each in log), default=None)
    why = [each.text for each in _concerning(claim, [c for c in log if c.day == newest])]
    reasons = f" Why: {escape(' '.join(why))}" if why else ""
    return (
        f'<li><a href="{escape(url + claim.address)}">{escape(claim.page)}</a>: '
        f"<del>{escape(claim.old)}</del> <ins>{escape(claim.new)}</ins>. "
        f"{escape(claim.sentence)}{reasons}</li>"
    )


def _concerning(claim: ChangedClaim, log: Collection[Change]) -> tuple[Change, ...]:
    """The changes that link the claim's page by its file, or mention all pages."""
    page = claim.address.partition("#")[0]
    linked = (path for each in log for path in each.pages if site_address(path) == page)
    return concerning(next(linked, ""), log)


def feed(entries: Iterable[str], url: str, updated: str) -> str:
    """The feed of changed claims (Atom), the newest edition first."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n'
        f"<id>urn:uuid:{uuid5(NAMESPACE_URL, 'changed claims')}</id>\n"
        "<title>ImageNet Wiki: changed claims</title>\n"
        f"<updated>{updated}T00:00:00Z</updated>\n"
        "<author><name>ImageNet Wiki contributors</name></author>\n"
        f'<link rel="self" type="application/atom+xml" href="{escape(url)}{NAME}"/>\n'
        f"{''.join(entries)}</feed>\n"
    )
