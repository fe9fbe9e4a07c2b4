"""Characters that may directly surround a word or a number without being part of it."""

OPENING = "([{\"'“‘«*_"
CLOSING = ")]}\"'”’»,;:.!?…*_"
HYPHENS = "-\u2010\u2011"
CURRENCY_SIGNS = "$€£¥₹₩¢"
SIGNS = "~≈∼≃><≥≤=±+-\u2212" + CURRENCY_SIGNS
UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
"""Characters that show nothing, as the inside of a set of a regular expression."""
LOOKALIKE = "\u0370-\u052f\u0561-\u0587"
"""Letters of alphabets that can be taken for Latin ones; the same."""
RAISED = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
LOWERED = str.maketrans("0123456789-−", "₀₁₂₃₄₅₆₇₈₉₋₋")
"""Digits as they are raised and lowered in units and formulas."""
JOINER = "\u2060"
"""Replaces a mark inside a number in the mask, as in `**1**,000`: a reader sees nothing there."""
OBJECT = "\ufffc"
"""Replaces a character of inline code or math in the mask, so that a sentence keeps its form."""
