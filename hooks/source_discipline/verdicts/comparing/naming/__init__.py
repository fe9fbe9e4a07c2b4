"""What a record names of its subject, against what a text names."""
