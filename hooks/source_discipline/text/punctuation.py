"""Characters that may directly surround a word or a number without being part of it."""

OPENING = "([{\"'“‘«*_"
CLOSING = ")]}\"'”’»,;:.!?…*_"
HYPHENS = "-\u2010\u2011"
CURRENCY_SIGNS = "$€£¥₹₩¢"
SIGNS = "~≈∼≃><≥≤=±+-\u2212" + CURRENCY_SIGNS
JOINER = "\u2060"
"""Replaces a mark inside a number in the mask, as in `**1**,000`: a reader sees nothing there."""
