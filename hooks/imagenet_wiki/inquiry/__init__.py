"""What a reader asks of the record: a sentence or a number, and which recorded facts it could be."""
