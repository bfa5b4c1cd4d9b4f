"""The steps that make a filled template a finished document, each a function that changes a package in place."""
