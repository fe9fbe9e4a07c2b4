"""The changes of the content as a feed (Atom, RFC 4287): one entry a day of the change log.

It is made of the page that shows the change log, so it says what was checked there and nothing
else. Its days are those of the log; no clock is asked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape, unescape
from urllib.parse import urljoin
from uuid import NAMESPACE_URL, uuid5

from source_discipline.text.days import is_day, long_date

PAGE = "changes/"
NAME = f"{PAGE}feed.xml"
_DAY = re.compile(r"<h3 id=\"(\d{4}-\d{2}-\d{2})\">.*?</h3>\s*(.*?)\s*(?=<h[23][ >]|\Z)", re.DOTALL)
_HREF = re.compile(r"(?<=\shref=\")[^\"]*(?=\")")


@dataclass(frozen=True, slots=True)
class Entry:
    """What changed on one day, as HTML."""

    day: date
    html: str


def entries(page: str) -> Iterator[Entry]:
    """The days on the page of the change log, the newest first."""
    for day, html in _DAY.findall(page):
        if is_day(day) and html:
            yield Entry(date.fromisoformat(day), html)


def feed(page: str, title: str, author: str, site_url: str) -> str:
    """The feed of a page; nothing for a page without days.

    Where the site has an address, all links name it; else they are relative to the feed.
    """
    found = [*entries(page)]
    if not found:
        return ""
    own = f'<link rel="self" type="application/atom+xml" href="{escape(site_url)}{NAME}"/>\n'
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n'
        f"<id>{_id(title)}</id>\n<title>{escape(title)}: changes</title>\n"
        f"<updated>{_instant(max(each.day for each in found))}</updated>\n"
        f"<author><name>{escape(author)}</name></author>\n"
        f'{own if site_url else ""}<link rel="alternate" href="{_address(site_url)}"/>\n'
        f"{''.join(_entry(each, title, site_url) for each in found)}</feed>\n"
    )


def _entry(entry: Entry, title: str, site_url: str) -> str:
    html = _HREF.sub(lambda href: _resolved(href.group(), site_url), entry.html)
    return (
        f"<entry>\n<id>{_id(title, entry.day.isoformat())}</id>\n"
        f"<title>Changes of {long_date(entry.day)}</title>\n"
        f"<updated>{_instant(entry.day)}</updated>\n"
        f'<link rel="alternate" href="{_address(site_url)}#{entry.day}"/>\n'
        f'<content type="html">{escape(html, quote=False)}</content>\n</entry>\n'
    )


def _address(site_url: str) -> str:
    """The page of the change log, as seen from the feed."""
    return escape(f"{site_url}{PAGE}") if site_url else "./"


def _resolved(href: str, site_url: str) -> str:
    return escape(urljoin(f"{site_url}{PAGE}", unescape(href))) if site_url else href


def _id(*names: str) -> str:
    """A lasting name, which does not change with the address of the site."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, ' '.join(('changes', *names)))}"


def _instant(day: date) -> str:
    return f"{day}T00:00:00Z"
