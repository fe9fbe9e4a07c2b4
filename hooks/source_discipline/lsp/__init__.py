"""The language server: what `editing` knows, over the protocol that editors speak."""
