"""Pages of published editions, made from what was published and from nothing that can change."""
