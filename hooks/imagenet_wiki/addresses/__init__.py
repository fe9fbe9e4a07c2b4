"""Addresses that were published: which are gone, and where each of them leads."""
