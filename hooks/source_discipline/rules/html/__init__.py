"""Rules on the built page, one a module."""
