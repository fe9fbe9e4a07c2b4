"""What the citation plugin renders: the bibliography that was checked, and nothing else.

The plugin is given a file of its own, in which each entry can be formatted and stands under the
label of its key, because the plugin reads no other keys and stops at what its style does not know.
"""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from source_discipline.mkdocs import footnotes
from source_discipline.mkdocs.build import Build
from source_discipline.mkdocs.known.references import KnownReferences
from source_discipline.records.bibliography.plain_bibtex import plain_bibtex
from source_discipline.records.files import BIBLIOGRAPHY
from source_discipline.text.citekeys import label

NAME = "bibtex"
_SET = {"footnote_format": "ref-{key}", "enable_inline_citations": False, "bib_by_default": True}
"""What the look at the finished page rests on."""


def refuse_other_citations(config: MkDocsConfig, root: Path) -> None:
    """No page may show another bibliography than the one that is checked."""
    if NAME not in config.plugins:
        raise PluginError("the plugin `bibtex` is not active, so no citation would be shown")
    chosen = config.plugins[NAME].config
    if chosen["csl_file"]:
        fault = "`csl_file` puts numbers into the text that nobody checks; leave it out"
        raise PluginError(f"{_place(config, 'csl_file')}: {fault}")
    name = "bib_file" if chosen["bib_file"] else "bib_dir"
    given = str(chosen[name] or "")
    if name == "bib_dir" or (root / given).resolve() != (root / BIBLIOGRAPHY).resolve():
        fault = (
            f"pages would show the sources of `{given}`, and those of `{BIBLIOGRAPHY}` are checked"
        )
        raise PluginError(f"{_place(config, name)}: {fault}; write `bib_file: {BIBLIOGRAPHY}`")


def hand_bibliography(config: MkDocsConfig, build: Build, folder: Path) -> None:
    """Have the plugin read what was checked."""
    file = folder / BIBLIOGRAPHY
    sources = build.result.project.bibliography
    build.entries = {label(each.citekey): plain_bibtex([each]) for each in sources}
    build.lists_all = config.plugins[NAME].config["full_bib_command"]
    text = "\n".join(build.entries.values())
    # The plugin reads the file anew only if it is younger than what it knows.
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")
    config.plugins[NAME].config.update(_SET | {"bib_file": str(file)})
    config.markdown_extensions.append(footnotes.NAME)


def keep_references(config: MkDocsConfig, build: Build) -> None:
    """Have the plugin format each reference once, when it has read what it was handed."""
    plugin: Any = config.plugins[NAME]
    plugin.registry = KnownReferences(plugin.registry, build.entries, build.known)


def _place(config: MkDocsConfig, option: str) -> str:
    """The line of an option in the configuration, or the first one."""
    file = Path(config.config_file_path)
    lines = file.read_text(encoding="utf-8").splitlines()
    line = next((number for number, text in enumerate(lines, 1) if option in text), 1)
    return f"{file.name}:{line}"
