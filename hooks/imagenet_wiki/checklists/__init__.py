"""Governance checklists: the items, what they support in other frameworks, and their exports."""
