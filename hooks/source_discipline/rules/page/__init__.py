"""Rules on pages, one a module."""
