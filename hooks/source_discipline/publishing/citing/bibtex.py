"""A page as a BibTeX entry that keeps its capitals and its body of authors whole."""

from collections.abc import Mapping

from source_discipline.publishing.citing.work import Work
from source_discipline.text.days import MONTHS

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}


def bibtex(work: Work, note: str = "", key: str = "") -> str:
    """A page as `@incollection`, the whole wiki as `@misc`, whose styles ask for no publisher.

    The body of authors is no publisher besides: styles would name it twice. `note` is LaTeX already
    and is inserted as it is.
    """
    part = {
        "booktitle": f"{{{escaped(work.container)}}}",
        "edition": f"{{{work.edition_words}}}",
    }
    whole = {"howpublished": f"Edition of {work.edition_words}"}
    fields = {
        "author": f"{{{escaped(work.author)}}}",
        "title": f"{{{escaped(work.title)}}}",
        **(whole if work.is_whole else part),
        "year": str(work.edition.year),
        "month": MONTHS[work.edition.month - 1][:3].lower(),
        "url": address(work.address),
        "note": note,
    }
    return entry("misc" if work.is_whole else "incollection", key or work.key, fields)


def entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """An entry with the fields that are not empty; a month is a macro, without braces."""
    lines = [
        f"  {name} = {value}" if name == "month" else f"  {name} = {{{value}}}"
        for name, value in fields.items()
        if value
    ]
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}\n"


def escaped(text: str) -> str:
    """Plain text as LaTeX; a brace by its name, since BibTeX counts those with a backslash too."""
    return "".join(_SPECIAL.get(sign, sign) for sign in text)


def address(url: str) -> str:
    """A URL for a `url` field, which takes signs as they are but must not end the field."""
    return url.replace("{", "%7B").replace("}", "%7D")
