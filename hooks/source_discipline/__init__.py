"""The gate: every number on a page is what its cited source is recorded to state.

`check` judges a project; `read_page`, `numbers_in` and `judge` are its parts, for a text, a stretch
of prose, and one number beside one fact.
"""
