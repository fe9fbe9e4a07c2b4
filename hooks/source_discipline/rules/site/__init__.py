"""Rules on what a site publishes beside its pages, one a module."""
