"""The build of an edition, in a folder of its own: what is in `site/` stays there."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from imagenet_wiki.addresses.other_editions import SITE_MAP
from imagenet_wiki.releases.editions import LATEST
from source_discipline.publishing.seal import is_sealed


def settings(url: str, edition: str, into: Path, earlier: Sequence[str]) -> dict[str, str]:
    """What a build has to be told of the editions."""
    latest = f"{url}{LATEST}/"
    told = {
        "SITE_URL": latest,
        "LATEST_VERSION_URL": latest,
        "THIS_VERSION_URL": f"{url}{edition}/",
        "PREVIOUS_VERSION_URL": "",
        "PREVIOUS_SITE_MAP": "",
    }
    if earlier:
        told["PREVIOUS_VERSION_URL"] = f"{url}{earlier[0]}/"
        told["PREVIOUS_SITE_MAP"] = str((into / earlier[0] / SITE_MAP).resolve())
    return told


def is_built(root: Path, site: Path, environment: Mapping[str, str]) -> bool:
    """Build a project into a folder with these settings; whether it was, and was checked."""
    build = [Path(sys.executable).with_name("mkdocs"), "build", "--strict", "-q"]
    command = [str(each) for each in (*build, "-f", root / "mkdocs.yml", "-d", site)]
    done = subprocess.run(command, env=os.environ | environment, check=False)
    return not done.returncode and is_sealed(site)
