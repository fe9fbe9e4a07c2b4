"""Claims held against the record: what each cited source says to each number."""
