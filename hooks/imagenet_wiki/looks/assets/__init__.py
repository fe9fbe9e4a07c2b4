"""Styles and scripts as they are published: in one file each, named by their content."""
