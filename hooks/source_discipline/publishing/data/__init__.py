"""Files for people who reuse the data; every one is written from the check's own result."""
