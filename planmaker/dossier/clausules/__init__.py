"""What `afspraken` holds, by subject: the clauses of an agreement that take a part of the model each."""
