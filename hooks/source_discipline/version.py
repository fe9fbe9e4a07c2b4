"""The version of the checks; the content has editions of its own."""

VERSION = "1.1.0"
