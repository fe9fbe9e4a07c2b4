"""What is this wiki's own: registers, checklists, plots, pages and their look."""

from imagenet_wiki.extension import ImageNetWiki as Extension

__all__ = ["Extension"]
