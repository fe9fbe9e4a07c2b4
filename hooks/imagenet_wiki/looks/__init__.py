"""What the published HTML needs beyond what the generator and its theme write.

Pure functions from text to text; the adapters beside this package call them.
"""
