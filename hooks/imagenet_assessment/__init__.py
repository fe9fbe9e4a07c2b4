"""Assessments: what can be answered, what a file says, and what is wrong with it.

Nothing here reads a checkout of the wiki: one file of an edition says what its items ask. Nothing
adds answers up: items differ in weight, and a sum would hide the one that matters.
"""
