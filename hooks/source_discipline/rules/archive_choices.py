"""What the fictional archive chooses for itself: keys of `about`, words, a source that needs them.

PlateNet is a set of plates for machines that learn to read them.
"""

BIBLIOGRAPHY = """
@article{reading2006,
    author = {Dorn, Dia},
    title = {Machines That Read Plates},
    journal = {Journal of Archives},
    volume = {6},
    pages = {10--19},
    year = {2006},
    kind = {paper}
}
"""

FILES = {
    "source-discipline.yml": """
vocabularies: [machine-learning, vocabulary]
about:
  dataset:
    title: Dataset
    meaning: The dataset that the value is about.
    roles: [main, lasting, dated, measured-on, needed]
  split:
    title: Split
    meaning: The part of the dataset.
    noun: set
    roles: [measured-on]
  metric:
    title: Metric
    meaning: What a result measures.
    roles: [result, needed]
  subject:
    title: Subject
    meaning: What the value is about where no other key says it.
""",
    "vocabulary/artifacts.txt": """
[dataset]
PlateNet{year}: platenet~{year}
PlateNet: platenet

[covers]
PlateNet: PlateNet*
""",
    "vocabulary/counted.txt": """
plate: plate
keeper: keeper
lens: lens
""",
    "evidence/names.txt": """
PlateNet2004 -- a set of plates for machines that learn to read them
top-1 -- a metric
top-5 -- a metric
""",
    "evidence/reading2006.yml": """
source: reading2006
facts:
- id: reader-error
  states: A reading machine mislabeled this share of the test plates.
  printed: 12.5%
  value: 12.5
  unit: percent
  about: {dataset: PlateNet2004, split: test, metric: top-5 error}
  locator: Table 1
  checked: full-text
""",
}
"""Its other files, by path."""
