"""The gate's own judging as a script for the browser: translated from Python, not written again."""
