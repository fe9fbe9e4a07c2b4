"""A release beside the earlier ones: `scripts/release.py https://example.org/wiki/ public`.

Builds the edition that mkdocs.yml names, and adds it to a folder that a host serves at the address:
below the name of the edition, where it stays as it is, and as `latest`, which canonical links name.
`versions.json` lists the editions, the newest first; `claims.xml` is a feed of claims that changed.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from changed_claims import changed_claims, entry, feed, read_claims
from imagenet_wiki.change_log import change_log, content_changes
from source_discipline.publishing.addresses import is_root
from source_discipline.publishing.seal import is_sealed
from source_discipline.text.days import long_date

ROOT = Path(__file__).resolve().parents[1]
LATEST, LIST, CHANGED = "latest", "versions.json", "claims.xml"
AT_THE_ROOT = ("_headers", "_redirects", "404.html", "robots.txt")
"""What a host looks for at its root only."""
INDEX = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=latest/">
<title>The newest edition</title>
<link rel="alternate" type="application/atom+xml" href="claims.xml" title="Changed claims">
<p><a href="latest/">To the newest edition</a></p>
</html>
"""


def edition_of(root: Path) -> str:
    """The edition that the configuration names."""
    found = re.search(r"^  edition: (\d{4}-\d\d-\d\d)$", _read(root / "mkdocs.yml"), re.MULTILINE)
    return found[1] if found else sys.exit("mkdocs.yml names no edition: write `extra.edition`")


def released(into: Path) -> list[dict[str, Any]]:
    """The editions in a folder, the newest first."""
    file = into / LIST
    listed: list[dict[str, Any]] = json.loads(_read(file)) if file.is_file() else []
    return listed


def release(root: Path, into: Path, url: str) -> None:
    """Build the edition and add it; the list comes last, so that it names only what is there."""
    edition, earlier = edition_of(root), released(into)
    if (into / edition).exists():
        sys.exit(f"{into / edition} is published and stays as it is; name the next edition")
    site = built(root, addresses(url, edition, earlier))
    shutil.copytree(site, into / edition)
    replace(site, into / LATEST)
    for name in AT_THE_ROOT:
        if (site / name).is_file():
            shutil.copy(site / name, into / name)
    (into / "index.html").write_text(INDEX, encoding="utf-8")
    write_changes(root, into, url, [edition, *(each["version"] for each in earlier)])
    listed = [_entry(edition, [LATEST]), *(each | {"aliases": []} for each in earlier)]
    (into / LIST).write_text(f"{json.dumps(listed, indent=2)}\n", encoding="utf-8")


def write_changes(root: Path, into: Path, url: str, editions: Sequence[str]) -> None:
    """Write which claims say otherwise in each edition than in the one before it, as a feed."""
    log = content_changes(change_log(root).text)
    claims = [read_claims(into / edition) for edition in editions]
    entries = [
        entry(edition, f"{url}{edition}/", changed_claims(old, new), log)
        for edition, new, old in zip(editions, claims, claims[1:], strict=False)
    ]
    if entries:
        (into / CHANGED).write_text(feed(entries, url, editions[0]), encoding="utf-8")


def addresses(url: str, edition: str, earlier: list[dict[str, Any]]) -> dict[str, str]:
    """What a build has to be told of the editions."""
    if not is_root(url):
        sys.exit(f"{url}: write the address from https:// on, with a slash at its end")
    previous = f"{url}{earlier[0]['version']}/" if earlier else ""
    latest = f"{url}{LATEST}/"
    return {
        "SITE_URL": latest,
        "LATEST_VERSION_URL": latest,
        "THIS_VERSION_URL": f"{url}{edition}/",
        "PREVIOUS_VERSION_URL": previous,
    }


def require_corrections(environment: Mapping[str, str]) -> None:
    """Readers of an edition that stays must be able to tell somebody what is wrong in it."""
    if not environment.get("CORRECTIONS_URL"):
        sys.exit("say where corrections go: CORRECTIONS_URL=mailto:... or https://...")


def built(root: Path, environment: Mapping[str, str]) -> Path:
    """The folder of a site that was built with these settings, and checked."""
    command = [Path(sys.executable).with_name("mkdocs"), "build", "--strict", "-q"]
    done = subprocess.run(
        [*command, "-f", root / "mkdocs.yml"], env=os.environ | environment, check=False
    )
    if done.returncode or not is_sealed(root / "site"):
        sys.exit("the edition was not built; nothing was published")
    return root / "site"


def replace(site: Path, place: Path) -> None:
    """Put a copy of the site into a place, in two moves after all was copied."""
    fresh, old = place.with_name(f".{place.name}.new"), place.with_name(f".{place.name}.old")
    for left in (fresh, old):
        shutil.rmtree(left, ignore_errors=True)
    shutil.copytree(site, fresh)
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _entry(edition: str, aliases: list[str]) -> dict[str, Any]:
    title = f"Edition of {long_date(date.fromisoformat(edition))}"
    return {"version": edition, "title": title, "aliases": aliases}


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("make release URL=https://example.org/wiki/ INTO=public")
    require_corrections(os.environ)
    Path(sys.argv[2]).mkdir(parents=True, exist_ok=True)
    release(ROOT, Path(sys.argv[2]), sys.argv[1])
