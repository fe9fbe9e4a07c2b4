"""A page as a CSL-JSON item, the form that citation processors read."""

import json

from source_discipline.publishing.citing.work import Work


def csl_json(work: Work, note: str = "", key: str = "") -> str:
    """A list of one item."""
    day = work.edition
    item = {
        "id": key or work.key,
        "type": "book" if work.is_whole else "entry-encyclopedia",
        "title": work.title,
        "container-title": "" if work.is_whole else work.container,
        "author": [{"literal": work.author}],
        "edition": work.edition_words,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "abstract": work.abstract,
        "note": note,
        "language": work.language,
        "URL": work.address,
    }
    filled = {name: value for name, value in item.items() if value}
    return json.dumps([filled], ensure_ascii=False, indent=2) + "\n"
