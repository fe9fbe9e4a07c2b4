"""Rules on what only this wiki publishes, one a module."""
