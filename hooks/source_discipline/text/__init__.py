"""Files as text: documents with places, YAML, HTML tokens, schemas, findings, errors."""
