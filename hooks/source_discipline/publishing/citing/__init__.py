"""How a page, and one claim on it, is cited: plain text, BibTeX, RIS, CSL-JSON, head metadata.

Pure functions from a `Work` to text; nothing here knows where the page comes from.
"""
