"""Two answers to one question: what no dossier may say, whatever document is asked for."""
