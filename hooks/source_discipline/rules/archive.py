"""A fictional photographic archive, whose sources the rules' examples cite.

No example is about the world, so that none is itself an unsourced claim about it.
"""

BIBLIOGRAPHY = """
@book{survey1999,
    author = {Amsel, Ada},
    title = {The Plates of the Harbor Archive},
    publisher = {Harbor Press},
    year = {1999},
    kind = {official-record}
}
@article{recount2004,
    author = {Brandt, Bo},
    title = {A Recount of the Harbor Plates},
    journal = {Journal of Archives},
    volume = {4},
    pages = {1--9},
    year = {2004},
    kind = {paper}
}
@book{memoir2010,
    author = {Amsel, Ada},
    title = {My Life among Plates},
    publisher = {Harbor Press},
    year = {2010},
    kind = {biography}
}
@book{handbook2012,
    author = {Conti, Cleo},
    title = {Handbook of Plate Archives},
    publisher = {Quay Books},
    year = {2012},
    kind = {survey}
}
"""

EVIDENCE = {
    "survey1999": """
source: survey1999
facts:
- id: plates
  states: The archive holds this many plates.
  printed: 5,000 plates
  value: 5000
  unit: plates
  about: {subject: plates held}
  locator: Table 2; p. 14
  checked: full-text
  disagrees: [recount2004#plates-recounted]

- id: damaged
  states: Share of the plates that were damaged when the survey was made.
  printed: 16.4 percent
  value: 16.4
  unit: percent
  locator: p. 15
  checked: full-text

- id: keepers
  states: The archive employed more than fifty keepers.
  printed: more than fifty keepers
  value: 50
  unit: keepers
  bound: more-than
  locator: p. 3
  checked: full-text

- id: opened
  states: The archive was opened in this year.
  printed: opened in 1931
  value: '1931'
  locator: p. 2
  checked: full-text

- id: boxes
  states: The number of boxes, as remembered by a reader of the survey.
  printed: 220 boxes
  value: 220
  unit: boxes
  locator: p. 20
  checked: recalled
""",
    "recount2004": """
source: recount2004
facts:
- id: plates-recounted
  states: A recount found this many plates.
  printed: 5,020 plates
  value: 5020
  unit: plates
  about: {subject: plates held}
  locator: p. 4
  checked: full-text
  disagrees: [survey1999#plates]
""",
    "handbook2012": """
source: handbook2012
facts:
- id: plates-quoted
  states: The handbook repeats the survey's number of plates.
  printed: 5,000 plates
  value: 5000
  unit: plates
  locator: p. 77
  checked: full-text
  origin: survey1999#plates
""",
    "memoir2010": """
source: memoir2010
facts:
- id: lenses
  states: The author owned this many lenses.
  printed: 14 lenses
  value: 14
  unit: lenses
  locator: p. 31
  checked: full-text
""",
}
