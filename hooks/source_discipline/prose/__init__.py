"""A page as prose: what of its text a reader sees, in blocks and sentences, with its citations."""
