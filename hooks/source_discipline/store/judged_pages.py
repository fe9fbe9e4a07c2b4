"""All pages judged for a build: those that the store knows on the same ground, and the rest."""

from collections.abc import Iterator

from source_discipline.rules.judged_pages import JudgedPages
from source_discipline.store.fingerprint import combined
from source_discipline.store.page_packing import packed_page, unpacked_page
from source_discipline.store.store import Store
from source_discipline.text.document import digest
from source_discipline.text.files import document_of
from source_discipline.text.page_files import page_content
from source_discipline.verdicts.judged_page import JudgedPage

PLACE = ".cache/judged-pages.sqlite"


def keep_all(pages: JudgedPages, store: Store) -> None:
    """Have all pages judged now, so that none can change before it is asked for.

    Raises `ProjectErrors` where one has changed already.
    """
    if not pages.basis.ground:  # it has changed while it was read
        return pages.keep_all()
    pages.kept = dict(_known(pages, store)) | pages.kept
    pages.basis.known = dict(_known_made(pages, store))
    pages.keep_all()
    for path in pages.digests:
        if not store.holds(_key(pages, path)):
            store.put(_key(pages, path), packed_page(pages.kept[path]))
    if not store.holds(_key_of_made(pages)):
        every = {path: packed_page(page) for made in pages.made for path, page in made.items()}
        store.put(_key_of_made(pages), every)
    store.forget_others()


def _known(pages: JudgedPages, store: Store) -> Iterator[tuple[str, JudgedPage]]:
    """What is known of the pages that authors wrote; one that was saved meanwhile is not."""
    for path in pages.digests.keys() - pages.kept.keys():
        content = page_content(pages.root, path)
        known = store.get(_key(pages, path)) if digest(content) == pages.digests[path] else None
        if known is not None:
            yield path, unpacked_page(known, document_of(path, content), pages.project)


def _known_made(pages: JudgedPages, store: Store) -> Iterator[tuple[str, JudgedPage]]:
    """Pages made from data are the same on the same ground."""
    documents = {page.document.path: page.document for page in pages.generated}
    for path, known in (store.get(_key_of_made(pages)) or {}).items():
        yield path, unpacked_page(known, documents[path], pages.project)


def _key(pages: JudgedPages, path: str) -> str:
    return combined([pages.basis.ground, repr(path), pages.digests[path]])


def _key_of_made(pages: JudgedPages) -> str:
    return combined([pages.basis.ground, "made"])
