"""Files that hosts and crawlers read at the root of the site."""

from collections.abc import Mapping
from urllib.parse import urlsplit

HEADERS = """\
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Content-Security-Policy: frame-ancestors 'none'
"""
"""Headers for hosts that read `_headers`: what a page cannot say about itself in its own head."""


def redirects(moves: Mapping[str, str], site_url: str) -> str:
    """Moved pages for hosts that read `_redirects`; browsers keep the place on a page."""
    root = urlsplit(site_url).path or "/"
    lines = (f"{root}{old} {root}{new.removeprefix('./')} 301\n" for old, new in moves.items())
    return "".join(lines)


def robots(site_url: str) -> str:
    """Everything may be read; the site map has an address only if the site has one."""
    rules = "User-agent: *\nAllow: /\n"
    return f"{rules}\nSitemap: {site_url.rstrip('/')}/sitemap.xml\n" if site_url else rules
