"""From files to a dossier, each value with its place."""
