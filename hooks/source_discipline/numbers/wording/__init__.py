"""What the words around a number say of it: whether they deny it, and which way they turn it."""
