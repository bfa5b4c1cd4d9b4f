"""From the bytes of a Word template to programs that print its parts. Runs once per template; never per document."""
