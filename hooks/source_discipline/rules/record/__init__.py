"""Rules on the bibliography and the ledger, one a module."""
