"""What a reader asks of the record: which recorded facts a sentence or a number could be."""
