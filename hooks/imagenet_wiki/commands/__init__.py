"""This wiki's own commands."""
