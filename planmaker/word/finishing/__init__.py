"""The steps that make a printed document ready: each takes a `Package` and changes it in place.

One step a module, in the order of `documents.assemble`; a step calls no other. What they share stands in `word`.
"""
