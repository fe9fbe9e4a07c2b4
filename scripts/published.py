"""What a published site answers: `scripts/published.py https://example.org/wiki/ site`.

Asks for each address that was ever published, for pages without their slash, for a page that does
not exist, and compares headers with `_headers` in the folder that was copied there. Exit status 1
where an address does not answer; headers that a host does not send are only told.
"""

import sys
from collections.abc import Iterator
from http.client import HTTPMessage
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

from host import header_rules
from imagenet_wiki.addresses.naming import HOME, page_of
from imagenet_wiki.addresses.published import read_published
from imagenet_wiki.releases.editions import LATEST, is_edition
from source_discipline.publishing.addresses import is_root

ROOT = Path(__file__).resolve().parents[1]
WITHOUT_SLASH = 5
"""So many pages are asked for without their slash: a host treats all alike."""


def answer(address: str) -> tuple[int, str, HTTPMessage | None]:
    """The status of an address, where it has led, and what headers came with it."""
    try:
        with urlopen(Request(address, method="HEAD"), timeout=60) as found:
            return found.status, found.url, found.headers
    except HTTPError as error:
        return error.code, error.url or address, error.headers
    except URLError as error:
        sys.exit(f"{address}: {error.reason}")


def listed(root: Path = ROOT) -> set[str]:
    """The addresses of the pages that were published of a project."""
    return {page_of(each.address).removeprefix(HOME) for each in read_published(root)}


def built(site: Path) -> set[str]:
    """The addresses of the pages of a built site."""
    folders = (file.parent.relative_to(site).as_posix() for file in site.rglob("index.html"))
    return {quote(f"{folder}/").removeprefix("./") for folder in folders}


def faults(base: str, known: list[str]) -> Iterator[str]:
    """What does not answer as it should."""
    for page in known:
        status, _, _ = answer(base + page)
        if status != 200:
            yield f"{base}{page}: answers {status}"
    for page in [each for each in known if each][:WITHOUT_SLASH]:
        status, url, _ = answer(base + page.rstrip("/"))
        if status != 200 or not url.endswith("/"):
            yield f"{base}{page.rstrip('/')}: does not lead to the address with a slash"
    status, _, _ = answer(f"{base}no-such-page/at-all/")
    if status != 404:
        yield f"{base}no-such-page/at-all/: answers {status} where there is no page"


def missing_headers(base: str, wanted: str, site: Path) -> Iterator[str]:
    """The headers of `_headers` that do not come with a file which they are for."""
    for beginning, headers in header_rules(wanted).items():
        address = _below(base, beginning)
        path = address.removeprefix(base)
        one = next((file.name for file in sorted((site / path).glob("*.*"))), "") if path else ""
        _, _, sent = answer(address + one)
        for name, value in headers:
            if value not in (sent.get_all(name, []) if sent else []):
                yield f"{name}: {value}" + (f" (for {path})" if path else "")


def _below(base: str, path: str) -> str:
    """The address of a path of `_headers`, which may know nothing of where the site stands."""
    root = urlsplit(base).path
    return base + (path.removeprefix(root) if path.startswith(root) else path.lstrip("/"))


def refused(base: str) -> str:
    """Why an address cannot be asked; nothing where it can."""
    if not is_root(base):
        return (
            f"URL={base}: write the address of the site from https:// on, with a slash at its end"
        )
    if is_edition(base.rstrip("/").rpartition("/")[2]):
        return f"URL={base}: later pages are not in an edition; only {LATEST}/ has every address"
    return ""


def main(base: str, site: Path) -> int:
    """Print what is wrong with a published site, which a folder is a copy of."""
    if reason := refused(base):
        sys.exit(reason)
    known = sorted(listed() | built(site))
    if not any(answer(base + page)[0] == 200 for page in known):
        sys.exit(f"no page of this wiki is at {base}; is the path right?")
    found = [*faults(base, known)]
    well = f"{len(known)} pages answer, some asked without a slash too; a missing one answers 404"
    print("\n".join(found) or well)
    file = site / "_headers"
    for header in missing_headers(base, file.read_text("utf-8"), site) if file.is_file() else ():
        print(f"not sent by this host: {header}")
    return int(bool(found))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("write: make check-published URL=https://example.org/wiki/")
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
