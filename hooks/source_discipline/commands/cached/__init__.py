"""A check that keeps what it found, for the command line."""
