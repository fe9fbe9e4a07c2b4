"""Pages of published editions, made from what was published, and beside it their errata alone."""
