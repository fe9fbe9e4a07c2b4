"""The script: all that is reached from its entry points, in the order in which Python runs it."""

import ast
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from imagenet_wiki.translating.definitions import Elsewhere, load, reached
from imagenet_wiki.translating.expressions import Expressions
from imagenet_wiki.translating.functions import parameters
from imagenet_wiki.translating.signatures import METHODS
from imagenet_wiki.translating.statements import Statements
from source_discipline.vocabulary import FOLDER, stripped

ENTRIES = {
    "asData": Elsewhere("imagenet_wiki.inquiry.telling", "as_data"),
    "putInForce": Elsewhere("imagenet_wiki.inquiry.reading", "put_in_force"),
    "readRecord": Elsewhere("imagenet_wiki.inquiry.reading", "read_record"),
    "readPlain": Elsewhere("source_discipline.verdicts.plain_text", "read_plain"),
    "around": Elsewhere("source_discipline.verdicts.surroundings", "around"),
    "judge": Elsewhere("source_discipline.verdicts.judge", "judge"),
    "readFact": Elsewhere("imagenet_wiki.inquiry.reading", "read_fact"),
}
"""What the script offers, each by the name under which it does."""
_CUT = frozenset(
    {
        "source_discipline.text.yaml_file.Place",
        "source_discipline.text.yaml_file.YamlFile",
        "source_discipline.vocabulary.FOLDER",
    }
)
"""What a browser never asks for: where a record is in its file; and the folder of the word lists,
which the script holds itself."""


_RUNTIME = re.compile(r"(?<![\w$])\$[A-Za-z_]\w*")
_OWN = frozenset({"$FOLDER", "$l", "$r", "$v", "$e"})
"""Names that the translation itself gives."""


def script() -> str:
    """A function that returns the entry points; it is given what `python.js` holds."""
    needed = reached(iter(ENTRIES.values()), _CUT)
    names = _names(needed)
    _note_methods(needed)
    lists = json.dumps(_lists(), ensure_ascii=False)
    lines = [f"const $FOLDER = $folder({lists});"]
    for module, wanted in needed.items():
        lines += _module(module, wanted, names)
    offered = ", ".join(f"{name}: {names[origin]}" for name, origin in ENTRIES.items())
    body = "\n".join([*lines, f"return {{ {offered} }};"])
    asked = ", ".join(sorted(set(_RUNTIME.findall(body)) - _OWN))
    return f"globalThis.translatedGate = ({{ {asked} }}) => {{\n{body}\n}};\n"


def _names(needed: Mapping[str, set[str]]) -> dict[Elsewhere, str]:
    """Each definition by a name of its own: with a sign that no local name has."""
    seen: Counter[str] = Counter()
    found: dict[Elsewhere, str] = {}
    for module, wanted in needed.items():
        for name in sorted(wanted):
            seen[name] += 1
            found[Elsewhere(module, name)] = f"{name}${seen[name] if seen[name] > 1 else ''}"
    return found


def _note_methods(needed: Mapping[str, set[str]]) -> None:
    for module, wanted in needed.items():
        for name in wanted:
            for statement in load(module).defined[name]:
                if isinstance(statement, ast.ClassDef):
                    for each in statement.body:
                        if isinstance(each, ast.FunctionDef):
                            METHODS[each.name] = [a.arg for a, _, _ in parameters(each.args)][1:]


def _module(name: str, wanted: set[str], names: Mapping[Elsewhere, str]) -> Iterator[str]:
    module = load(name)

    def named(origin: Elsewhere) -> str:
        return names.get(origin) or f"${origin.name or origin.module.replace('.', '_')}"

    translate = Statements(Expressions(module, named))
    done: set[int] = set()
    for each in sorted(wanted, key=lambda each: module.defined[each][0].lineno):
        for statement in module.defined[each]:
            if id(statement) not in done:
                done.add(id(statement))
                yield from translate.definition(statement, wanted)


def _lists() -> dict[str, str]:
    """The word lists that come with the gate, without their comments."""
    return {
        file.name: "\n".join(stripped(file.read_text(encoding="utf-8")))
        for file in sorted(FOLDER.glob("*.txt"))
    }
