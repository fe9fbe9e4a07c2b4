"""Checked numbers and recorded values as HTML."""
