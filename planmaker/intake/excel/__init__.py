"""The workbook of a dossier, written for a person and read back cell by cell.

    the model ─ layout ─▶ sheets and columns
    a dossier ─ dossier_to_rows ─ write ─▶ bytes ─ unpacking ─ read ─ rows_to_tree ─▶ tree

Here lives what a dossier looks like in Excel. Not here: how a workbook is stored when we write it
(`planmaker.office.workbook`), and anything that holds for the other formats too.
"""
