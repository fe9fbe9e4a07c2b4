"""A fictional checklist item, of which the rules' examples give the fields that differ.

It is about an archive of plates, so that no example is itself an unsourced claim.
"""

ITEM = {
    "id": "IMG-DG-01",
    "version": "1",
    "status": "active",
    "title": "Plates counted",
    "triggers": "[holding]",
    "statements": "{'1': {text: The archive MUST count its plates., determinations: {a: Yes.}}}",
    "rationale": "Nobody misses a plate that was never counted [@survey1999, p. 14].",
    "evidence": "[a dated count]",
    "assessment": "{method: examine, procedure: Count a shelf.}",
    "examples": "{meets: The archive counts., fails: The archive guesses.}",
    "applies_to": "{components: [dataset], roles: [curator]}",
    "not_applicable_when": "{}",
    "mappings": "[{framework: keepers-code, ref: Rule 2, "
    "relation: subset-of, confidence: low, reason: R}]",
    "sources": "[{key: survey1999, locator: p. 14}]",
    "review": "{last_reviewed: 2026-01-01, review_by: 2026-07-01}",
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
  - {ref: Rule 4, locator: p. 4, url: 'https://example.org/code#4', checked: secondary}
  - ref: Rule 5
    locator: p. 5
    url: https://example.org/code#5
    kind: duty
    binds: [private-entity]
- id: keepers-act
  name: Keepers Act
  short: Act
  source: statute2004
  url: https://example.org/act
  checked: full-text
  how: The act was read.
  status: In force.
  refs:
  - {ref: Section 1, locator: p. 1, url: 'https://example.org/act#1'}
"""

TERMS = """\
key_words: MUST and SHOULD in capitals.
determinations: True or false.
parameters: The keeper sets them.
triggers:
  holding: {title: Holding, when: Plates are kept.}
terms: {plate: A glass negative.}
legal_roles:
  private-entity: {title: Private entity, law: keepers-code, who: A keeper.}
"""
