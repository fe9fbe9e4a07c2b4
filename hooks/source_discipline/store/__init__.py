"""What checks came to, kept from one to the next; a check asks it, and can do without.

The room comes after `rules`, whose tallies it keeps, and before the hall, which says what is kept
under which key. It knows no command and no build.
"""
