"""Files made from this wiki's registers."""
