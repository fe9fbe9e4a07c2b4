"""A page as JSON-LD in the vocabulary of schema.org, with a type that fits its kind."""

import json
from collections.abc import Mapping
from datetime import date

from source_discipline.publishing.citing.work import Work

_TYPES: Mapping[str, str] = {
    "Home": "WebPage",
    "Register": "CollectionPage",
    "Glossary": "DefinedTermSet",
    "Policy": "WebPage",
}


def page_type(kind: str) -> str:
    """The type for a page's kind as its front matter names it: `Wiki · Register`."""
    return _TYPES.get(kind.rpartition("·")[2].strip(), "TechArticle")


def linked_data(work: Work, kind: str, reviewed: date | None = None, home: str = "") -> str:
    """JSON-LD that is safe inside a `<script>` element."""
    body = {"@type": "Organization", "name": work.author}
    modified = reviewed if reviewed and reviewed >= work.edition else None
    page = {
        "@context": "https://schema.org",
        "@type": page_type(kind),
        **_name(work, page_type(kind)),
        "description": work.abstract,
        "url": work.address,
        "inLanguage": work.language,
        "license": work.license,
        "version": work.edition_name,
        "datePublished": work.edition.isoformat(),
        "dateModified": modified.isoformat() if modified else "",
        "author": body,
        "publisher": body,
        "isPartOf": _filled({"@type": "WebSite", "name": work.container, "url": home}),
    }
    return embedded(json.dumps(_filled(page), ensure_ascii=False))


def _name(work: Work, kind: str) -> dict[str, object]:
    return {"headline" if kind == "TechArticle" else "name": work.title}


def _filled(fields: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value}


def embedded(text: str) -> str:
    """JSON in which no character can end the element it is in."""
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
