"""Numbering by letters."""


def letters(order: int) -> str:
    """0 is a, 25 is z, 26 is aa."""
    text = ""
    while order >= 0:
        order, rest = divmod(order, 26)
        text = chr(ord("a") + rest) + text
        order -= 1
    return text
