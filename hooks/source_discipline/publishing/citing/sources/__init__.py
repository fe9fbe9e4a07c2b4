"""How a source is cited: plain text, BibTeX, RIS, CSL-JSON, from its entry in the bibliography."""
