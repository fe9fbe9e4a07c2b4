"""Pages made from this wiki's registers."""
