"""Rules on what a reader sees and the check cannot read, one a module."""
