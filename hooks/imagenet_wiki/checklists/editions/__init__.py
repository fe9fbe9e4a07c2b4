"""Published editions: files that stay as they are, and what changed from one to the next."""
