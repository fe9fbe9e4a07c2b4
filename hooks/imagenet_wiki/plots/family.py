"""Which artifact was made from which: a tree with the origin on top."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imagenet_wiki.plots.drawing import LINE, Plot, dot, line, lines, paragraph
from imagenet_wiki.registry.registers import Artifact

WIDE, NARROW, GAP = 688, 360, 4


@dataclass(frozen=True, slots=True)
class Descendant:
    """An artifact at its place in the tree."""

    artifact: Artifact
    depth: int

    @property
    def words(self) -> str:
        """Its name, and what of it comes from its origin where not all does."""
        part = self.artifact.made_from_part
        return f"{self.artifact.name} ({part})" if part else self.artifact.name


def descent(artifacts: Sequence[Artifact]) -> tuple[Descendant, ...]:
    """The artifacts that were made from another, below their origins."""
    parents = {artifact.made_from for artifact in artifacts}
    roots = [each for each in artifacts if not each.made_from and each.id in parents]
    return tuple(child for root in roots for child in _below(root, 0, artifacts))


def _below(root: Artifact, depth: int, artifacts: Sequence[Artifact]) -> Iterator[Descendant]:
    yield Descendant(root, depth)
    for artifact in artifacts:
        if artifact.made_from == root.id:
            yield from _below(artifact, depth + 1, artifacts)


def family_plot(title: str, artifacts: Sequence[Artifact]) -> str:
    """The tree as SVG; nothing where nothing was made from another."""
    shown = descent(artifacts)
    if not shown:
        return ""
    names = {artifact.id: artifact.name for artifact in artifacts}
    told = "; ".join(
        f"{each.words} from {names[each.artifact.made_from]}"
        for each in shown
        if each.artifact.made_from
    )
    plot = Plot("family", title, f"A tree, the origin on top: {told}.")
    wide, wide_height = _drawn(shown, WIDE, 34)
    narrow, narrow_height = _drawn(shown, NARROW, 18)
    return plot.drawn((WIDE, wide_height), wide) + plot.drawn(
        (NARROW, narrow_height), narrow, "narrow"
    )


def _drawn(shown: Sequence[Descendant], width: int, step: int) -> tuple[list[str], int]:
    parts, y, places, trunks = list[str](), 18, dict[str, tuple[int, int]](), dict[str, int]()
    for each in shown:
        x, artifact = 8 + step * each.depth, each.artifact
        words = lines(each.words, width - x - 14)
        if artifact.made_from:
            kind = "plot-border" if artifact.made_from_part else "plot-stem"
            trunks[artifact.made_from] = y - 4
            parts.append(line(places[artifact.made_from][0], y - 4, x, y - 4, kind))
        places[artifact.id] = x, y - 4
        parts += [dot(x, y - 4, "plot-full"), paragraph(x + 12, y, words)]
        y += LINE * len(words) + GAP
    down = [
        line(x, top + 6, x, trunks[name], "plot-stem")
        for name, (x, top) in places.items()
        if name in trunks
    ]
    return [*down, *parts], y
