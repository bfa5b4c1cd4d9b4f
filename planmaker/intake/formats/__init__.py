"""The text formats of a dossier, read and written: YAML and JSON. Each gives and takes the same tree."""
