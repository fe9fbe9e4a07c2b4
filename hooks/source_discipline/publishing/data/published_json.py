"""JSON as it is published: in one form, so that two builds write the same bytes."""

import json
from typing import Any


def json_text(data: Any) -> str:
    """Indented, characters as they are, one line feed at the end."""
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"
