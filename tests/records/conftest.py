"""Sentences in these tests are read by the words of this wiki and of the fictional archive."""

from words import words as words
