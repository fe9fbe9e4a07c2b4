"""What has been built before and need not be built again.

imprint.py    all that a site depends on beside its pages and records, as one key
unchanged.py  nothing has changed: the site stays as it is
"""
