"""From the bytes of a workbook to the tree of a dossier, each value with its sheet, cell and the label of its column.

Here lives how people fill in a workbook, and what they do to one: moved, hidden, renamed, copied, added up.
"""
