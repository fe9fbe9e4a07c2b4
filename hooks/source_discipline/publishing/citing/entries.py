"""A source as an entry of a list of references, in HTML: every address in it is a link."""

from html import escape

from source_discipline.records.bibliography.apa import reference_text
from source_discipline.records.bibliography.source import Source


def entry_html(source: Source) -> str:
    """The entry as the APA has it, which names one address."""
    return _linked(reference_text(source), source)


def full_entry_html(source: Source) -> str:
    """The same with the address of a copy beside a DOI."""
    text = reference_text(source)
    return _linked(text if source.url in text else f"{text} {source.url}", source)


def _linked(text: str, source: Source) -> str:
    html = escape(text)
    for address in filter(None, (source.doi and f"https://doi.org/{source.doi}", source.url)):
        shown = escape(address)
        html = _once(html, shown, f'<a href="{shown}">{shown}</a>')
    return html


def _once(html: str, shown: str, link: str) -> str:
    """The link for the last place where the address is; one that is a link already stays."""
    return html if f">{shown}</a>" in html else link.join(html.rsplit(shown, 1))
