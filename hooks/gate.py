"""The gate's plugin for MkDocs; here no package is installed that `plugins:` could name."""

from source_discipline.mkdocs.hook import events
from source_discipline.mkdocs.plugin import SourceDiscipline

globals().update(events(SourceDiscipline()))
