"""Rules of this wiki about pages."""
