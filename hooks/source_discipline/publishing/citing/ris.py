"""RIS records: of a page as an entry of an encyclopedia, or as the reference work itself."""

from collections.abc import Iterable

from source_discipline.publishing.citing.work import Work


def ris(work: Work, note: str = "", key: str = "") -> str:
    """A page as a record."""
    day = work.edition
    return record(
        (
            ("TY", "BOOK" if work.is_whole else "ENCYC"),
            ("AU", work.author),
            ("TI", work.title),
            ("T2", "" if work.is_whole else work.container),
            ("ET", work.edition_words),
            ("PY", str(day.year)),
            ("DA", f"{day.year:04}/{day.month:02}/{day.day:02}"),
            ("AB", work.abstract),
            ("LA", work.language),
            ("N1", note),
            ("UR", work.address),
            ("ID", key or work.key),
        )
    )


def record(fields: Iterable[tuple[str, str]]) -> str:
    """Lines of `XX  - value` for the values that are not empty; a value has no line breaks."""
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value]
    return "\n".join([*lines, "ER  - ", ""])
