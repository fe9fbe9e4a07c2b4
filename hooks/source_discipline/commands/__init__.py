"""The commands of the command line, one per module: `NAME`, `HELP`, `EXAMPLES`, options, `run`."""
