"""This wiki's own plugin for MkDocs; here no package is installed that `plugins:` could name."""

from imagenet_wiki.mkdocs.plugin import ImageNetWikiSite
from source_discipline.mkdocs.hook import events

globals().update(events(ImageNetWikiSite()))
