"""Metadata in a page's head, so that reference managers save what the page is.

Zotero takes `citation_*` alone for a journal article; the `z.*` names say that the page is an entry
of an encyclopedia and in which edition. It splits an author into given and family name unless the
name ends in a comma. Machine-readable lists of references (COinS) are left out on purpose: with
them Zotero offers the references instead of the page.
"""

from source_discipline.publishing.citing.work import Work


def citation_tags(work: Work) -> tuple[tuple[str, str], ...]:
    """Names and contents of `<meta>` elements; none is empty."""
    tags = (
        ("citation_title", work.title),
        ("citation_author", f"{work.author},"),
        ("citation_publication_date", f"{work.edition:%Y/%m/%d}"),
        ("citation_publisher", work.container),
        ("citation_language", work.language),
        ("citation_abstract", work.abstract),
        ("citation_public_url", work.address),
        ("z.itemType", "book" if work.is_whole else "encyclopediaArticle"),
        ("z.encyclopediaTitle", "" if work.is_whole else work.container),
        ("z.edition", work.edition_words),
        ("DC.rights", work.license),
    )
    return tuple((name, content) for name, content in tags if content)


def open_graph(work: Work, is_home: bool = False) -> tuple[tuple[str, str], ...]:
    """Properties and contents of `<meta>` elements for previews of links."""
    tags = (
        ("og:type", "website" if is_home else "article"),
        ("og:title", work.title),
        ("og:site_name", work.container),
        ("og:description", work.abstract),
        ("og:url", work.address),
        ("og:locale", "en_US"),
    )
    return tuple((name, content) for name, content in tags if content)
