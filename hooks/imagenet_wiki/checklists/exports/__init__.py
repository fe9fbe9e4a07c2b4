"""The checklists as files that other tools read."""
