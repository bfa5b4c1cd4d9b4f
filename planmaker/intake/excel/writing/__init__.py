"""From a dossier to a workbook that a person likes to go on with: explained, with lists to choose from, in our colours.

How a workbook is stored is none of its business: `planmaker.office.workbook` knows.
"""
