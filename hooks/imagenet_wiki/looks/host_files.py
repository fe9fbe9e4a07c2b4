"""Files that hosts and crawlers read at the root of the site."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from imagenet_wiki.looks.assets.names import FOLDERS

_HEADERS = """\
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Content-Security-Policy: frame-ancestors 'none'
"""
_FOR_GOOD = "  Cache-Control: public, max-age=31536000, immutable\n"
"""For what is named by its content: under its name there is never anything else."""
_PREVIEWS = {
    "READTHEDOCS_VERSION_TYPE": ("external",),
    "CONTEXT": ("deploy-preview", "branch-deploy"),  # of Netlify
}
_BRANCH, _MAIN = "CF_PAGES_BRANCH", "main"  # Cloudflare names the branch and nothing else


def is_preview(environment: Mapping[str, str]) -> bool:
    """Whether this build is only to be looked at, as its host or `PREVIEW` says."""
    named = any(environment.get(name) in values for name, values in _PREVIEWS.items())
    return named or bool(environment.get("PREVIEW")) or environment.get(_BRANCH, _MAIN) != _MAIN


def headers(preview: bool, site_url: str) -> str:
    """What a page cannot say about itself in its own head, for hosts that read `_headers`.

    A preview is for nobody to find: pages say so themselves, and here all other files.
    """
    hidden = "  X-Robots-Tag: noindex\n" if preview else ""
    kept = (f"{_root(site_url)}{folder}*\n{_FOR_GOOD}" for folder in FOLDERS)
    return "".join([_HEADERS, hidden, *kept])


def redirects(moves: Mapping[str, str], site_url: str) -> str:
    """Moved pages for hosts that read `_redirects`; browsers keep the place on a page."""
    root = _root(site_url)
    lines = (f"{root}{old} {root}{new.removeprefix('./')} 301\n" for old, new in moves.items())
    return "".join(lines)


def robots(site_url: str) -> str:
    """Everything may be read; the site map has an address only if the site has one."""
    rules = "User-agent: *\nAllow: /\n"
    return f"{rules}\nSitemap: {site_url.rstrip('/')}/sitemap.xml\n" if site_url else rules


def _root(site_url: str) -> str:
    return urlsplit(site_url).path or "/"
