"""The version of the checks; the content has editions of its own."""

VERSION = "2.0.0"
