"""The whole site as one archive that is read from a disk: no server, no network.

A page that is opened as a file may not fetch and may not start a worker. So links name the files
that they lead to, and data come as scripts; what is of use only to hosts and crawlers stays out.
"""

import json
import re
import zipfile
from collections.abc import Callable, Iterable
from typing import Any, BinaryIO

from imagenet_wiki.looks.assets.names import without_digests
from source_discipline.text.citekeys import label

NAME = "data/imagenet-wiki-offline.zip"
Reading = Callable[[str], bytes]
"""Returns the content of a file of the site, by its path."""

_FOLDER = re.compile(r"(?:^|/)(?:\.\.?|)$")
_LINK_TO_FOLDER = re.compile(r"href=\"(?=[^\"#?:])(?:[^\"#?:]*/)?(?:\.\.?)?(?=[\"#?])")
_ALTERNATE = re.compile(r"<link rel=\"alternate ?\" type=\"text/markdown\"[^<>]*>\s*")
_GENERATOR = re.compile(r"<meta name=\"generator\"[^<>]*>\s*")
_OFFER = re.compile(r"<p class=\"site-footer__offline\">.*?</p>\s*", re.DOTALL)
_POLICY = re.compile(r"<meta http-equiv=\"Content-Security-Policy\" content=\"[^\"]*\">")
_LEFT_OUT = re.compile(r"404\.html|_headers|_redirects|robots\.txt|sitemap\.xml.*")
_RECORD = "assets/javascripts/figure/record.json"
_LEVEL = 3
"""Half the work of the usual level, for a tenth of the size."""
_DAY = (1980, 1, 1, 0, 0, 0)  # the first day that an archive can name: the same from every build


def archive(target: BinaryIO, paths: Iterable[str], read: Reading, folder: str) -> None:
    """Write the files of a built site, one after the other, as an archive with one folder in it."""
    names = {_name(path): path for path in paths if not _LEFT_OUT.fullmatch(path)}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in sorted(names):
            entry = zipfile.ZipInfo(f"{folder}/{name}", _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            content = _content(names[name], read(names[name]))
            packed.writestr(entry, content, compresslevel=_LEVEL)


def _name(path: str) -> str:
    """What a file is called in the archive: data come as scripts."""
    is_data = without_digests(path) == _RECORD or path.startswith("cards/")
    return path.removesuffix("on") if is_data else path


def _content(path: str, content: bytes) -> bytes:
    if path.endswith(".html"):
        return page(content.decode()).encode()
    if without_digests(path) == _RECORD:
        return f"globalThis.figureRecord = {content.decode()};\n".encode()
    return card(content.decode()).encode() if path.startswith("cards/") else content


def page(html: str) -> str:
    """A page whose links name files and which asks for nothing that a disk cannot give."""
    without = _OFFER.sub("", _GENERATOR.sub("", _ALTERNATE.sub("", html)))
    linked = _LINK_TO_FOLDER.sub(_to_index, without)
    return _POLICY.sub(lambda policy: policy.group().replace("'self'", "'self' file:"), linked)


def _to_index(link: re.Match[str]) -> str:
    slash = "" if link.group().endswith("/") else "/"
    return f"{link.group()}{slash}index.html"


def file(path: str) -> str:
    """The file that an address leads to: the index of a folder, anything else itself."""
    if not _FOLDER.search(path):
        return path
    return f"{path}index.html" if path.endswith("/") or not path else f"{path}/index.html"


def card(record: str) -> str:
    """The data of the evidence cards of one source as a script."""
    data = _with_files(json.loads(record))
    name = json.dumps(label(data["key"]))
    return f"(globalThis.evidenceRecords ??= {{}})[{name}] = {_script(data)};\n"


def _with_files(data: Any) -> Any:
    if isinstance(data, list):
        return [_with_files(each) for each in data]
    if not isinstance(data, dict):
        return data
    return {
        key: _entry(value) if key == "entry" else _with_files(value) for key, value in data.items()
    }


def _entry(address: str) -> str:
    path, sign, fragment = address.partition("#")
    return f"{file(path)}{sign}{fragment}"


def _script(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
