"""What readers are shown for the words of the data."""

from collections.abc import Mapping

EARLIER_TIERS: Mapping[str, tuple[str, str]] = {
    "core": ("Core", "applies wherever others rely on the component"),
    "consequential": (
        "Consequential",
        "also applies where decisions, money or safety depend on the outputs",
    ),
    "person-facing": ("Person-facing", "also applies where outputs describe people"),
}
"""What made an item apply in the first edition."""

COMPONENTS: Mapping[str, str] = {
    "dataset": "Dataset",
    "weights": "Weights",
    "benchmark-claim": "Benchmark claim",
    "system": "System",
}
ROLES: Mapping[str, str] = {
    "curator": "Curator",
    "developer": "Developer",
    "evaluator": "Evaluator",
    "deployer": "Deployer",
    "documenter": "Documenter",
    "publisher": "Publisher",
}
METHODS: Mapping[str, str] = {"examine": "Examine", "interview": "Interview", "test": "Test"}
ANSWERS: Mapping[str, str] = {"yes": "Yes", "no": "No", "unknown": "Unknown"}
"""Whether a determination is true."""

RELATIONS: Mapping[str, str] = {
    "equal-to": "supports it in the same words",
    "equivalent-to": "supports it with the same meaning",
    "subset-of": "supports part of it",
    "superset-of": "supports it and asks for more",
    "intersects-with": "supports part of it and asks for other things too",
    "no-relationship": "does not support it; listed to prevent confusion",
}
"""How an item relates to a place in a framework; nothing here says that it satisfies it."""

LEGEND: Mapping[str, str] = {
    "subset-of": "all that the item asks is asked by the place too, which asks for more",
    "superset-of": "all that the place asks is asked by the item too, which asks for more",
    "intersects-with": "they share something, and each asks for more",
}
"""The relations that occur, as readers of the crosswalk need them."""

CONFIDENCE: Mapping[str, str] = {
    "high": "the place was read, and the relation is plain",
    "medium": "the place was read, and the relation is a judgment",
    "low": "the place was not read, or is far from the item",
}

CHECKED: Mapping[str, str] = {
    "full-text": "read in the framework itself",
    "counted": "counted in the framework itself",
    "abstract": "read in its abstract",
    "transcription": "read in a transcription of it",
    "secondary": "read in another source, not in the framework itself",
    "recalled": "recalled only",
}


def listed(words: Mapping[str, str], keys: tuple[str, ...]) -> str:
    """`Dataset, weights, system`: the first word keeps its capital."""
    names = [words[key] for key in keys]
    return ", ".join([*names[:1], *(name.lower() for name in names[1:])])
