"""Rules on single numbers: their citation, their evidence, what they say beside it."""
