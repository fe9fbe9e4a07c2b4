"""Files that hosts and crawlers read at the root of the site."""

HEADERS = """\
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Content-Security-Policy: frame-ancestors 'none'
"""
"""Headers for hosts that read `_headers`: what a page cannot say about itself in its own head."""


def robots(site_url: str) -> str:
    """Everything may be read; the site map has an address only if the site has one."""
    rules = "User-agent: *\nAllow: /\n"
    return f"{rules}\nSitemap: {site_url.rstrip('/')}/sitemap.xml\n" if site_url else rules
