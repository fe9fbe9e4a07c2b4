"""What the Markdown stage hands on: a mask as long as the file, and the blocks in it."""

from dataclasses import dataclass
from enum import StrEnum

from source_discipline.prose.front_matter import NO_HEAD, Metadata
from source_discipline.text.document import Document, Span


class BlockKind(StrEnum):
    """Where in a page a stretch of prose is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    CAPTION = "caption"
    TITLE = "title"
    FOOTNOTE = "footnote"
    DEFINITION = "definition"
    QUOTE = "quote"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of prose that shares its citations: a paragraph, an item, a table row ..."""

    kind: BlockKind
    span: Span
    section: tuple[str, ...] = ()
    """Headings above the block, outermost first."""
    header: tuple[str, ...] = ()
    """For a table row: the header cells, in column order."""
    cells: tuple[Span, ...] = ()
    """For a table row: its cells."""
    heads: tuple[tuple[Span, ...], ...] = ()
    """For a table row: the cells of the header's rows, the nearest row first."""
    context: tuple[Span, ...] = ()
    """Further prose whose citations and names count for this block, the nearest first: a table's
    caption, and the sentence that introduces it."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A document seen as prose.

    `mask` is exactly as long as the document's text: what no reader sees as running text
    (link targets, tags, emphasis marks, comments, front matter, citation brackets) is blanked
    with spaces, inline code and math with U+FFFC. A match on the mask is a position in the file.
    """

    document: Document
    mask: str
    blocks: tuple[Block, ...]
    code: tuple[Span, ...] = ()
    """Inline code and math, whose numbers are seen and set aside as code."""
    fences: tuple[Span, ...] = ()
    """Blocks of code between fences."""
    enumerators: tuple[Span, ...] = ()
    """List markers such as `1.`, set aside as enumerators."""
    comments: tuple[Span, ...] = ()
    """HTML comments, where exemptions are written."""
    raw: tuple[Span, ...] = ()
    """Elements that Markdown does not look into."""
    targets: tuple[Span, ...] = ()
    """Definitions of the addresses that links lead to."""
    metadata: Metadata = NO_HEAD
    """What the head of the page says."""
