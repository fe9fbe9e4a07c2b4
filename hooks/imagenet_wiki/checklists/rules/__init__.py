"""Rules on the checklists, one a module."""
