"""What stands against a release: told one after the other, before anything is built or written."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from imagenet_wiki.addresses.moving import Moving
from imagenet_wiki.addresses.published import PATH
from imagenet_wiki.looks.host_files import is_preview
from imagenet_wiki.releases.editions import edition_of, holds_edition, is_edition, released
from source_discipline.publishing.addresses import is_root
from source_discipline.text.days import is_day

TODAY = "SOURCE_DISCIPLINE_TODAY"
"""The variable that fixes the day of a check."""


def misnamed(root: Path, into: Path) -> Iterator[str]:
    """What is wrong with the name of the next edition."""
    edition, earlier = edition_of(root), released(into)
    if not is_edition(edition):
        said = f"`{edition}` is not a day" if edition else "no edition is named"
        yield f"mkdocs.yml: {said}: write `extra.edition: 2026-12-01`"
    elif edition in earlier:
        yield f"{into / edition} is published and stays as it is; name the next edition"
    elif earlier and edition < earlier[0]:
        yield (
            f"mkdocs.yml: the edition {edition} is older than {earlier[0]}, which is published:"
            " name a later day under `extra.edition`"
        )


def misset(url: str, environment: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with the settings of a release."""
    if not is_root(url):
        yield f"URL={url}: write the address from https:// on, with a slash at its end"
    if holds_edition(url.rstrip("/").rpartition("/")[2]):
        yield f"URL={url}: write the address of the folder of editions, without a name of one"
    if not environment.get("CORRECTIONS_URL"):
        yield "say where corrections go: CORRECTIONS_URL=mailto:... or https://..."
    if is_preview(environment):
        yield "this is a preview, as PREVIEW or the host says; an edition is for everybody to find"
    today = environment.get(TODAY)
    if today and not is_day(today):
        yield f"{TODAY} is `{today}`, not a valid date; write YYYY-MM-DD"


def unrecorded(moving: Moving) -> Iterator[str]:
    """The addresses of this edition that would be lost unnoticed if they moved later."""
    new = sorted(moving.standing - {each.address for each in moving.published})
    if new:
        more = f", like {len(new) - 1:,} more" if len(new) > 1 else ""
        yield (
            f"`{new[0]}` is new and not recorded in {PATH}{more}:"
            " run `.venv/bin/source-discipline addresses --write`"
        )
