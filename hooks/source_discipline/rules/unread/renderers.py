"""The plugins and Markdown extensions that put no text from elsewhere into a page.

Any other may; what it shows is looked at once it is built, and where a page asks for it, the check
says so.
"""

_MARKDOWN = """
    abbr admonition attr_list codehilite def_list extra fenced_code footnotes legacy_attrs
    legacy_em md_in_html meta nl2br sane_lists smarty tables toc wikilinks
    """.split()
_PYMDOWNX = """
    arithmatex b64 betterem blocks.admonition blocks.caption blocks.definition blocks.details
    blocks.html blocks.tab caret critic details emoji escapeall extra fancylists highlight
    inlinehilite keys magiclink mark pathconverter progressbar quotes saneheaders smartsymbols
    striphtml superfences tabbed tasklist tilde
    """.split()
_PLUGINS = """
    autorefs awesome-nav awesome-pages bibtex exclude git-authors git-committers
    git-revision-date git-revision-date-localized glightbox group info literate-nav meta mike
    minify minify_html offline optimize privacy redirects rss search section-index social
    source-discipline tags typeset
    """.split()
HARMLESS = frozenset(
    (
        *_MARKDOWN,
        *(f"markdown.extensions.{name}" for name in _MARKDOWN),
        *(f"pymdownx.{name}" for name in _PYMDOWNX),
        *_PLUGINS,
        *(f"material/{name}" for name in _PLUGINS),
    )
)
