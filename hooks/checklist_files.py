"""Publishes the files of the checklists' edition beside their pages.

Runs in `on_files`, because the files contain the site's own address, which only the host knows.
hooks/gate.py has left the checked project in `config.extra.checked`.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from imagenet_wiki.checklists.exports.catalog import exports
from imagenet_wiki.checklists.exports.publication import Publication
from imagenet_wiki.checklists.pages.edition import folder
from imagenet_wiki.wiki import wiki_of
from source_discipline.records.bibliography.apa import reference_text


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every export below the folder that is named after the edition."""
    result = config.extra.get("checked")
    if result is None or result.failed or wiki_of(result.project).checklists is None:
        return files
    references = {s.citekey: reference_text(s) for s in result.project.bibliography}
    edition = Publication(wiki_of(result.project).checklists, config.site_url or "", references)
    for name, text in exports(edition).items():
        path = f"{folder(edition.checklists)}{name}"
        files.append(File.generated(config, path, content=text.encode()))
    return files
