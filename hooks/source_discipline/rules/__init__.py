"""What is wrong: rules on pages, on records and on built HTML, with their examples."""
