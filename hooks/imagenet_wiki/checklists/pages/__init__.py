"""Pages made from the checklists."""
