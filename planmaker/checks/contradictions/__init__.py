"""Two answers to one question: what no dossier may say, whatever is added. What is missing is not told here: a dossier
may grow."""
