"""Code that the script cannot say."""

import ast
from pathlib import Path


class Untranslatable(Exception):
    """It names the place, and what there has no translation."""

    def __init__(self, path: Path, node: ast.AST, what: str) -> None:
        line = getattr(node, "lineno", 0)
        super().__init__(f"{path}:{line}: cannot be translated into a script: {what}")
