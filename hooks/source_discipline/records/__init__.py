"""What is recorded: facts, the ledger they form, names that prose may use."""
