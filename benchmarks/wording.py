"""Made-up prose of the usual density: sentences that state recorded facts, and others."""

from dataclasses import dataclass
from random import Random

_WORDS = (
    "archive album answer basin beacon border branch bridge canal carrier cellar chapter circle"
    " column corner council country court current desert detail device domain driver engine error"
    " estate event failure fashion feature field figure finding forest garden handle harbor history"
    " hollow image index island journal kernel label ladder layer ledger lesson letter machine"
    " margin market matter measure meeting member memory method mirror model morning motion network"
    " number object office opinion orchard order origin outline painting paper parcel pattern"
    " period picture plate player pocket portal portrait process profile program project proof"
    " puzzle question range reader reason record region report result review river sample scale"
    " screen season section series shelf signal source spring stage station story stream street"
    " subject summer surface survey symbol system table teacher temple theory thread ticket timber"
    " title topic tower travel treaty valley vessel village vision volume voyage wagon weather"
    " window winter witness worker workshop"
).split()
_VERBS = (
    "carries follows reaches replaces describes supports precedes explains collects resembles"
    " extends joins completes mirrors restores crosses favors guards"
).split()
_MODIFIERS = (
    "large small early recent quiet careful public common narrow plain formal curious distant"
    " bright gentle steady useful modern ancient separate open hidden central certain"
).split()
_LINKS = ("while", "because", "although", "where", "so that", "and", "but")
NOUNS = ("images", "categories", "labels", "annotations", "plates", "institutions", "boxes")


@dataclass(frozen=True, slots=True)
class Statement:
    """One recorded fact as a page states it."""

    source: str
    value: str
    """As `value` in the ledger."""
    unit: str
    about: dict[str, str | int]
    prose: str
    """The part of a sentence that states it."""


def statement(random: Random, source: str) -> Statement:
    """A fact of one of the usual sorts."""
    match random.randrange(5):
        case 0 | 1:
            value, noun = random.randrange(1000, 2_000_000), random.choice(NOUNS)
            return Statement(source, str(value), noun, {}, f"{value:,} {noun}")
        case 2:
            value = f"{random.randrange(5, 40)}.{random.randrange(1, 10)}"
            about = {"dataset": "ILSVRC2012", "split": "test", "metric": "top-5 error"}
            prose = f"a top-5 error of {value} percent on the ILSVRC2012 test set"
            return Statement(source, value, "percent", about, prose)
        case 3:
            size = random.randrange(100_000, 30_000_000)
            noun = random.choice(NOUNS)
            prose = f"about {size / 1_000_000:.1f} million {noun}"
            return Statement(source, str(size), noun, {}, prose)
    value = random.randrange(2, 900)
    return Statement(source, str(value), "GB", {"subject": "archive"}, f"{value} GB of pictures")


def filler(random: Random, words: int) -> str:
    """About so many words of prose without a number, as one or more sentences."""
    sentences = []
    while words > 0:
        clauses = [_clause(random) for _ in range(random.randrange(1, 3))]
        sentence = f" {random.choice(_LINKS)} ".join(clauses)
        sentences.append(sentence[0].upper() + sentence[1:] + ".")
        words -= sentence.count(" ") + 1
    return " ".join(sentences)


def _clause(random: Random) -> str:
    one, other = random.choice(_WORDS), random.choice(_WORDS)
    if random.random() < 0.2:
        other = f"[{other}](https://example.org/{other}/{one})"
    elif random.random() < 0.1:
        other = f"**{other}**"
    return (
        f"the {random.choice(_MODIFIERS)} {one} of the {random.choice(_WORDS)}"
        f" {random.choice(_VERBS)} a {random.choice(_MODIFIERS)} {other}"
    )


def cited(random: Random, facts: list[Statement]) -> str:
    """A sentence that states facts of one source and cites it."""
    one, other = random.choice(_WORDS), random.choice(_WORDS)
    stated = " and ".join(fact.prose for fact in facts)
    return f"The {one} of the {other} reports {stated} [@{facts[0].source}]."
