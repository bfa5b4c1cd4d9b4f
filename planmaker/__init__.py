"""planmaker: one dossier about a collaboration in, the documents it needs out."""
