"""The first stage: nothing may open a way around the check, which is made here.

The check reads the files on disk, before MkDocs touches the folder of the site, and its errors are
raised, because warnings can be switched off.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from source_discipline.gate import check
from source_discipline.mkdocs.build import Build, log
from source_discipline.mkdocs.citation_plugin import refuse_other_citations
from source_discipline.publishing.addresses import is_root
from source_discipline.records.files import BIBLIOGRAPHY, EVIDENCE
from source_discipline.records.settings import SETTINGS, load_settings
from source_discipline.rules.extension_loading import extension_classes
from source_discipline.rules.figures import summary
from source_discipline.rules.judged_pages import JudgedPages
from source_discipline.store.judged_pages import PLACE, keep_all
from source_discipline.store.store import open_store
from source_discipline.text.errors import ProjectErrors
from source_discipline.text.plain_report import text


def checked_build(config: MkDocsConfig, serving: bool, last: JudgedPages | None) -> Build:
    """Begin a build with the check of the whole project, after the last one of the same server."""
    file = Path(config.config_file_path).resolve()
    root = file.parent
    _refuse_bad_addresses(config)
    _refuse_other_ways(config, root)
    config.watch += _watched(root)
    today = _today()
    try:
        with open_store(root) as store:
            result = check(root, today, store, keep=True, site=file.name, last=last)
    except ProjectErrors as errors:
        raise PluginError(f"the project cannot be read\n{errors}") from None
    build = Build(serving, _edition(config, today), result)
    _report(build)
    return build


def judge_all(build: Build) -> None:
    """Judge every page now, so that none can change before it is built.

    A server has the pages of its last build; another build has them from the store.
    """
    pages = build.result.judged
    try:
        if build.serving:
            return pages.keep_all()
        with open_store(pages.root, PLACE) as store:
            keep_all(pages, store)
    except ProjectErrors as errors:
        raise PluginError(f"the project cannot be read\n{errors}") from None


def _refuse_other_ways(config: MkDocsConfig, root: Path) -> None:
    if "i18n" in config.plugins:
        raise PluginError(
            "the plugin `i18n` gives pages other paths than those that are checked; build each"
            " language as a site of its own"
        )
    refuse_other_citations(config, root)
    if Path(config.docs_dir).resolve() != (root / "docs").resolve():
        raise PluginError("`docs_dir` must be `docs`, the folder that is checked")
    if not config.use_directory_urls:
        raise PluginError(
            "`use_directory_urls` must stay on: the links to records, registers and citations lead"
            " to addresses that end with a slash"
        )


def _refuse_bad_addresses(config: MkDocsConfig) -> None:
    """Refuse addresses of the site that a page's own cannot be put after."""
    named = {"site_url": config.site_url}
    versions = config.extra.get("versions")
    if isinstance(versions, Mapping):
        named |= {f"extra.versions.{name}": each for name, each in versions.items()}
    for name, address in named.items():
        if address and not is_root(str(address)):
            raise PluginError(
                f"`{_setting(name, str(address))}` is `{address}`, not the address of a site:"
                " write it from https:// on, with a slash at its end and neither `?` nor `#` in it"
            )


def _setting(name: str, address: str) -> str:
    """What was set: a variable where the environment has the address, else the configuration."""
    same = (address, address.removesuffix("/"))
    return next((each for each, value in os.environ.items() if value in same), name)


def _watched(root: Path) -> list[str]:
    """What the check reads beside the pages, as far as it is there."""
    names = [BIBLIOGRAPHY, EVIDENCE, SETTINGS]
    with suppress(ProjectErrors):  # the check reports them
        names += load_settings(root).vocabularies
        names += [name for each in extension_classes(root) for name in each.inputs]
    return [str(root / name) for name in names if (root / name).exists()]


def _today() -> date:
    """The day the check is made for; a fixed one makes an old build repeatable."""
    given = os.environ.get("SOURCE_DISCIPLINE_TODAY")
    try:
        return date.fromisoformat(given) if given else date.today()
    except ValueError:
        message = f"SOURCE_DISCIPLINE_TODAY is `{given}`, not a valid date; write YYYY-MM-DD"
        raise PluginError(message) from None


def _edition(config: MkDocsConfig, today: date) -> date:
    """The day that the configuration names; a site that names none is as of the day it is built."""
    edition = config.extra.get("edition", today)
    if not isinstance(edition, date) or isinstance(edition, datetime):
        raise PluginError("`extra.edition` in mkdocs.yml must be a date, such as 2026-11-25")
    return edition


def _report(build: Build) -> None:
    if build.errors:
        build.refuse(f"the site was not built\n{text(build.errors)}")
    log.info(summary(build.result.figures))
