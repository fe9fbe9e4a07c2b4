"""A fictional checklist item, of which the rules' examples give the fields that differ.

It is about an archive of plates, so that no example is itself an unsourced claim.
"""

ITEM = {
    "id": "IMG-DG-01",
    "version": "1",
    "status": "active",
    "title": "Plates counted",
    "tier": "core",
    "statement": "The archive MUST count its plates.",
    "rationale": "Nobody misses a plate that was never counted [@survey1999, p. 14].",
    "evidence": "[a dated count]",
    "assessment": "{method: examine, procedure: Count a shelf.}",
    "examples": "{meets: The archive counts., fails: The archive guesses.}",
    "applies_to": "{components: [dataset], roles: [curator]}",
    "not_applicable_when": "null",
    "mappings": "[{framework: keepers-code, ref: Rule 2, relation: subset-of, confidence: low}]",
    "sources": "[{key: survey1999, locator: p. 14}]",
    "review": "{last_reviewed: 2026-01-01, review_by: 2026-12-31}",
    "history": "[{version: 1, date: 2026-01-01, change: added}]",
}

VOCABULARY = """\
frameworks:
- id: keepers-code
  name: Code of the Keepers
  short: Keepers
  source: survey1999
  url: https://example.org/code
  checked: full-text
  how: The code was read.
  status: In use.
  refs:
  - {ref: Rule 2, locator: p. 2, url: 'https://example.org/code#2'}
  - {ref: Rule 3, locator: p. 3, url: 'https://example.org/code#3'}
"""
