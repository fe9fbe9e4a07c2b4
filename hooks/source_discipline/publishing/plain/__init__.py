"""The pages as plain Markdown."""
