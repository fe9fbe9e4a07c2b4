"""The commands of the command line, one a module: `NAME`, `HELP`, `EXAMPLES`, options, `run`."""
