"""The registers kept as data in `registry/`: their texts take their numbers from the ledger.

artifacts.yml     the datasets that share the name, with their counts
misquotes.yml     wrong forms that circulate, and the facts that refute them
results.yml       which facts the plots show, and what to know about each
glossary.yml      terms and abbreviations
components.yml    what a complete claim names, for the claim builder
"""
