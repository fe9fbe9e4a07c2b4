"""What is measured: this project's check and builds, and their nearest peers."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from measurement import Command

HERE = Path(__file__).resolve().parent
OWN = Path(sys.executable).parent
PEERS = HERE.parent / ".cache/bench"
_READ = (
    "import hashlib, pathlib\n"
    "for file in pathlib.Path('docs').rglob('*.md'): hashlib.sha256(file.read_bytes())"
)
_PARSE = (
    "import pathlib, markdown_it\n"
    "parser = markdown_it.MarkdownIt('commonmark').enable('table')\n"
    "for file in pathlib.Path('docs').rglob('*.md'): parser.parse(file.read_text('utf-8'))"
)
_QUANTULUM = (
    "import pathlib\nfrom quantulum3 import parser\n"
    "for file in pathlib.Path('docs').rglob('*.md'): parser.parse(file.read_text('utf-8'))"
)

_JUDGE = ("judge", "an error of roughly 16 percent", "--value", "16.422", "--unit", "percent")


def _nothing(root: Path) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Contestant:
    """Something to be run on a site of any size."""

    name: str
    command: Callable[[Path], Command]
    prepare: Callable[[Path], None] = _nothing
    most_pages: int = 10_000
    """On more pages it takes too long to be measured."""
    needs: tuple[Path, ...] = field(default=())
    """Files without which it cannot run."""


def contestants() -> Iterator[Contestant]:
    """All of them, in the order of the table."""
    check = [str(OWN / "source-discipline"), "check"]
    yield _python("read and hash all files", OWN / "python", _READ)
    yield Contestant("start-up alone", lambda root: Command([check[0], "--version"], root))
    yield Contestant("judge, one wording", lambda root: Command([check[0], *_JUDGE], root))
    yield Contestant("check, cold", lambda root: Command(check, root), without_cache)
    yield Contestant("check, one page edited", lambda root: Command(check, root), _edited)
    yield Contestant("check, unchanged", lambda root: Command(check, root), _checked)
    for name in ("material", "stock", "gate"):
        yield _build(name)
    yield _peer("markdown-it-py, parse only", _PARSE, 10_000)
    yield _peer("quantulum3, numbers only", _QUANTULUM, 100)
    rumdl = PEERS / "bin/rumdl"
    yield Contestant(
        "rumdl, all rules",
        lambda root: Command([str(rumdl), "check", "--no-cache", "docs"], root, (0, 1)),
        needs=(rumdl,),
    )
    yield _textlint()


def _python(name: str, python: Path, code: str, most_pages: int = 10_000) -> Contestant:
    command: Sequence[str] = (str(python), "-c", code)
    return Contestant(name, lambda root: Command(command, root), _nothing, most_pages, (python,))


def _peer(name: str, code: str, most_pages: int) -> Contestant:
    return _python(name, PEERS / "bin/python", code, most_pages)


def _build(name: str) -> Contestant:
    called = {
        "material": "build: Material",
        "stock": "build: + stock mkdocs-bibtex",
        "gate": "build: + gate, cards, registers",
    }
    arguments = [str(OWN / "mkdocs"), "build", "-q", "-f", f"mkdocs-{name}.yml"]
    return Contestant(called[name], lambda root: Command(arguments, root), most_pages=1000)


def _textlint() -> Contestant:
    program = HERE / "node_modules/.bin/textlint"
    arguments = [str(program), "--rulesdir", str(HERE / "textlint"), "docs"]
    return Contestant(
        "textlint, one rule on digits",
        lambda root: Command(arguments, root, (0, 1)),
        most_pages=1000,
        needs=(program,),
    )


def without_cache(root: Path) -> None:
    """Let the next check begin with an empty cache."""
    shutil.rmtree(root / ".cache", ignore_errors=True)


def _checked(root: Path) -> None:
    """The cache holds what the site as it stands comes to."""
    command = [str(OWN / "source-discipline"), "check"]
    subprocess.run(command, cwd=root, capture_output=True, check=True)


def _edited(root: Path) -> None:
    """One page differs from the last check, in nothing but white space at its end."""
    _checked(root)
    page = next(iter(sorted((root / "docs").rglob("page-*.md"))))
    text = page.read_text(encoding="utf-8")
    page.write_text(text[:-1] if text.endswith("\n\n") else f"{text}\n", encoding="utf-8")
