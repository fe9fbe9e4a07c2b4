"""What is this wiki's own: registers, checklists, plots, pages and their look."""
