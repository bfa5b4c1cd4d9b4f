"""What follows from several parts of a dossier together: days, work lists, money over the years."""
