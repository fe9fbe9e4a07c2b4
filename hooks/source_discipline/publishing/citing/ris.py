"""A page as a RIS record: an entry of an encyclopedia, with its edition."""

from source_discipline.publishing.citing.work import Work


def ris(work: Work, note: str = "", key: str = "") -> str:
    """Lines of `XX  - value`; a value has no line breaks."""
    day = work.edition
    fields = [
        ("TY", "ENCYC"),
        ("AU", work.author),
        ("TI", work.title),
        ("T2", work.container),
        ("ET", work.edition_name),
        ("PY", str(day.year)),
        ("DA", f"{day.year:04}/{day.month:02}/{day.day:02}"),
        ("AB", work.abstract),
        ("LA", work.language),
        ("N1", note),
        ("UR", work.address),
        ("ID", key or work.key),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value]
    return "\n".join([*lines, "ER  - ", ""])
