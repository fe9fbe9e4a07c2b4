"""What Python and JavaScript say differently, as one script: the parts in `runtime/`."""

import re
from pathlib import Path

_FOLDER = Path(__file__).with_name("runtime")
_PARTS = (
    "truth", "collections", "decimals", "operators", "slices", "classes", "builtins", "library",
    "texts", "digits", "pattern_syntax", "patterns", "json",
)  # fmt: skip
"""In the order in which they run; each may call what is in any other."""
_OFFERED = re.compile(r"^(?:const|function\*?) (\$\w+)", re.MULTILINE)


def runtime_script() -> str:
    """A function that returns all that has a name of the translation, and how data are read."""
    body = "".join(_FOLDER.joinpath(f"{each}.js").read_text(encoding="utf-8") for each in _PARTS)
    offered = ", ".join([*_OFFERED.findall(body), "fromJson", "toJson"])
    return f"globalThis.pythonRuntime = () => {{\n{body}return {{ {offered} }};\n}};\n"
