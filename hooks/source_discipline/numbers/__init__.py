"""Every number that a reader sees: its value, its unit, its hedge, its kind."""
