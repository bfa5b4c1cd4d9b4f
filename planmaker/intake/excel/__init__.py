"""The workbook of a dossier, written for a person and read back cell by cell.

    the model ─ layout ─▶ sheets and columns, which both sides go by
    a dossier ─ writing ─▶ a workbook ─ reading ─▶ tree

Here live `layout`, and what both sides agree on besides. Not here: anything that holds for the text formats too.
"""
