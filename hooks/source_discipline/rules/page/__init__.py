"""Rules on pages as a whole: how they are written, exempted, reviewed; one a module."""
