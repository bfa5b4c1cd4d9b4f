"""From the bytes of a Word template to programs that print its parts. Runs once for a template, never for a document.

`compile` is the way through; docxtpl's dialect and Jinja's code generator stand here behind a door each.
"""
