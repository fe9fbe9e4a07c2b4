"""The ids of the items are names: a page that speaks of `IMG-DG-01` states no number."""

from imagenet_wiki.checklists.items import Checklists
from source_discipline.records.names import Names


def with_items(names: Names, checklists: Checklists) -> Names:
    """The listed names and the ids of all items with their titles."""
    ids = {item.id: item.title for item in checklists.items()}
    return Names(names.path, names.meanings | ids)
