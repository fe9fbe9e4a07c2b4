"""Writes a wiki of any size that passes the check: pages, bibliography, ledger, configuration."""

import shutil
from pathlib import Path
from random import Random

import yaml
from wording import Statement, cited, filler, statement

SOURCES = 200
FACTS = 10
"""Facts a source."""
_REPOSITORY = Path(__file__).resolve().parent.parent
_SETTINGS, _WORDS = "source-discipline.yml", "hooks/imagenet_wiki/vocabulary"
_PACKAGES = ("hooks/imagenet_wiki", "hooks/imagenet_assessment")
"""The extension is part of the site, as it is of this wiki."""
_BRANCH = 10
"""Pages in a folder, and folders in a folder: no list of the navigation grows with the site."""
_NAMES = """ILSVRC2012 -- a challenge
top-5 -- a metric
ResNet-50 -- a network
"""
_HEAD = """---
title: {title}
description: A page of the benchmark about the {title}.
reviewed: 2026-11-01
next_review: 2027-05-01
---

# {title}

"""


def write_site(root: Path, pages: int) -> None:
    """Write a project with so many pages to an empty folder."""
    random = Random(pages)
    ledger = [_facts(random, index) for index in range(SOURCES)]
    _write_choices(root)
    _write(root / "references.bib", "\n".join(_entry(index) for index in range(SOURCES)))
    _write(root / "evidence/names.txt", _NAMES)
    for facts in ledger:
        _write(root / f"evidence/{facts[0].source}.yml", _evidence(facts))
    for index in range(pages):
        _write(root / "docs" / page_path(index, pages), _page(random, index, ledger))
    if pages > _BRANCH:
        _write(root / "docs/index.md", _HEAD.format(title="Start") + "Begin anywhere.\n")


def _write_choices(root: Path) -> None:
    """The words of this wiki and its keys of `about`, in the folder of the site itself."""
    text = (_REPOSITORY / _SETTINGS).read_text(encoding="utf-8")
    shutil.copytree(_REPOSITORY / _WORDS, root / "words")
    for package in _PACKAGES:
        shutil.copytree(_REPOSITORY / package, root / package)
    _write(root / _SETTINGS, text.replace(_WORDS, "words"))


def page_path(index: int, pages: int) -> str:
    """Where a page stands: in folders of ten, as deep as the size asks for."""
    digits = f"{index:0{len(str(pages - 1))}}"
    folders = "".join(f"part-{'abcdefghij'[int(digit)]}/" for digit in digits[:-1])
    return f"{folders}page-{'abcdefghij'[int(digits[-1])]}.md"


def write_configuration(root: Path, name: str, *, bibtex: bool, gate: bool) -> Path:
    """A configuration of MkDocs with the settings of this wiki, as far as all variants share them.

    The gate's variant runs every hook of the wiki, with its own templates.
    """
    text = (_REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    own = yaml.load(text, Loader=Configuration)
    plugins = [p for p in own["plugins"] if bibtex or p == "search"]
    theme = {"name": "material", "language": "en", "font": False, "features": ["navigation.prune"]}
    configuration = {
        "site_name": "Benchmark",
        "docs_dir": "docs",
        "site_dir": f"site-{name}",
        "theme": theme,
        "plugins": plugins,
        "markdown_extensions": own["markdown_extensions"],
    }
    if gate:
        theme["custom_dir"] = str(_REPOSITORY / "theme")
        configuration["extra"] = own["extra"]
        configuration["hooks"] = [str(_REPOSITORY / hook) for hook in own["hooks"]]
    path = root / f"mkdocs-{name}.yml"
    _write(path, yaml.safe_dump(configuration, sort_keys=False))
    return path


class Configuration(yaml.SafeLoader):
    """Reads `!ENV` as nothing: the benchmark's site has no address."""


Configuration.add_constructor("!ENV", lambda loader, node: "")


def _facts(random: Random, index: int) -> list[Statement]:
    return [statement(random, f"source-{index:03}") for _ in range(FACTS)]


def _entry(index: int) -> str:
    return (
        f"@article{{source-{index:03},\n"
        f"  author = {{Writer, Ann and Author, Ben {index}}},\n"
        f"  title = {{{{A Report on the Archive, Part {index}}}}},\n"
        f"  journal = {{Journal of Archives}},\n  year = {{{2000 + index % 25}}},\n"
        f"  url = {{https://example.org/{index}}},\n  kind = {{paper}},\n}}\n"
    )


def _evidence(facts: list[Statement]) -> str:
    records = [
        {
            "id": f"{fact.source}-{index}",
            "states": f"It states {fact.prose}.",
            "printed": fact.value,
            "value": float(fact.value) if "." in fact.value else int(fact.value),
            "unit": fact.unit,
            **({"about": fact.about} if fact.about else {}),
            "locator": f"p. {index + 1}",
            "checked": "full-text",
            "read_at": ["https://example.org/"],
        }
        for index, fact in enumerate(facts)
    ]
    return yaml.safe_dump({"source": facts[0].source, "facts": records}, sort_keys=False)


def _page(random: Random, index: int, ledger: list[list[Statement]]) -> str:
    title = f"The {filler(random, 1).split()[1]} and the {filler(random, 1).split()[2]}"
    blocks = [_block(random, ledger, number) for number in range(10)]
    return _HEAD.format(title=title) + "\n\n".join(blocks) + "\n"


def _block(random: Random, ledger: list[list[Statement]], number: int) -> str:
    """One section in ten of a page: about a hundred words, two citations, four numbers."""
    heading = f"## {filler(random, 1).rstrip('.').split()[1].title()} and after\n\n"
    first, second = (cited(random, random.sample(random.choice(ledger), 2)) for _ in range(2))
    text, more = filler(random, 35), filler(random, 35)
    match number % 5:
        case 0:
            items = f"- {first}\n- {second}\n- {more}"
            return f"{heading}{text}\n\n{items}"
        case 1:
            facts = random.sample(random.choice(ledger), 4)
            rows = "".join(f"| {f.prose} | [@{f.source}] |\n" for f in facts)
            return f"{heading}{text} {more}\n\n| Statement | Source |\n| --- | --- |\n{rows}"
        case 2:
            return f'{heading}!!! note "What is known"\n    {text} {first}\n\n{second} {more}'
        case 3:
            return f"{heading}{text} ResNet-50 is named here. {first} {second}\n\n```\nk = 8\n```"
    return f"{heading}{text} {first}\n\n{more} {second} See also `k = 4` there."


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
