"""A site of which nothing has changed stays where it is, and is not built again."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from source_discipline.mkdocs.build import Build
from source_discipline.mkdocs.known.imprint import Unknown, imprint
from source_discipline.mkdocs.place import Place
from source_discipline.publishing.seal import is_sealed, read_seal
from source_discipline.store.fingerprint import combined, of_files
from source_discipline.store.store import open_store

_STORE = ".cache/site.sqlite"


class Unchanged(Abort):
    """Ends a build of which nothing has to be built: it has succeeded."""

    exit_code = code = 0


def site_key(config: MkDocsConfig, build: Build) -> str:
    """The key of all that a site is made of; empty where nobody can say."""
    judged = build.result.judged
    try:
        return combined([judged.key, of_files(judged.root, judged.files), imprint(config)])
    except Unknown:
        return ""


def leave_unchanged(place: Place, build: Build) -> None:
    """End the build where the site has been made of the very same. Raises `Unchanged`."""
    if not build.key:
        return
    with open_store(build.result.judged.root, _STORE) as store:
        seal = store.get(_entry(place, build))
    if seal and seal == read_seal(place.final) and is_sealed(place.final):
        raise Unchanged(f"{place.final} is the site of all that there is; nothing has changed")


def remember_site(place: Place, build: Build) -> None:
    """Keep what the published site was made of."""
    if build.key:
        with open_store(build.result.judged.root, _STORE) as store:
            store.put(_entry(place, build), read_seal(place.final))
            store.forget_others()


def _entry(place: Place, build: Build) -> str:
    return combined([build.key, repr(str(place.final))])
