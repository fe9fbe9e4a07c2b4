"""Pages made from the record: rules, sources, registers."""
