"""Who said it: sources, read from BibTeX, and their references in APA style."""
