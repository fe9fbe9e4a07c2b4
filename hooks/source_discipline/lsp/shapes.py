"""What is found and offered, in the shapes of the protocol."""

from collections.abc import Callable, Iterable

from lsprotocol import types

from source_discipline.editing.completion import Completion
from source_discipline.editing.repair import Repair
from source_discipline.text.diagnostic import Diagnostic, Level
from source_discipline.text.document import Span

ToRange = Callable[[Span], types.Range]
"""Makes a range of a span of the text at hand."""
_SEVERITY = {
    Level.ERROR: types.DiagnosticSeverity.Error,
    Level.WARNING: types.DiagnosticSeverity.Warning,
    Level.NOTE: types.DiagnosticSeverity.Hint,
}
NAME = "source-discipline"


def finding(diagnostic: Diagnostic, range: types.Range) -> types.Diagnostic:
    """A finding: what is there, what the record says, what to do."""
    lines = [diagnostic.message]
    lines += [f"recorded: {diagnostic.recorded}"] if diagnostic.recorded else []
    lines += [f"help: {diagnostic.help}"] if diagnostic.help else []
    return types.Diagnostic(
        range,
        "\n".join(lines),
        severity=_SEVERITY[diagnostic.level],
        code=diagnostic.rule,
        source=NAME,
    )


def markdown(text: str) -> types.MarkupContent:
    """A text in Markdown."""
    return types.MarkupContent(types.MarkupKind.Markdown, text)


def items(offered: Iterable[Completion], to_range: ToRange) -> types.CompletionList:
    """Completions, kept in their order. Which values there are depends on the digits typed."""
    offered = [*offered]
    found = [
        types.CompletionItem(
            each.label,
            kind=types.CompletionItemKind.Reference,
            detail=each.detail,
            documentation=markdown(each.note),
            sort_text=f"{place:06}",
            filter_text=each.typed,
            text_edit=types.TextEdit(to_range(each.span), each.text),
        )
        for place, each in enumerate(offered)
    ]
    keys = any(each.typed.startswith("@") for each in offered)
    return types.CompletionList(is_incomplete=not keys, items=found)


def action(
    repair: Repair, uri: str, range: types.Range, mended: list[types.Diagnostic]
) -> types.CodeAction:
    """A quick fix."""
    edit = types.WorkspaceEdit(changes={uri: [types.TextEdit(range, repair.text)]})
    return types.CodeAction(
        repair.title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=mended,
        is_preferred=True,
        edit=edit,
    )
