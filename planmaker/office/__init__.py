"""What Word files and Excel workbooks both are, and the workbook that both a dossier and a chart need.

Here live: the zip of parts (`archive`), and writing a workbook (`workbook`). Knows neither documents nor dossiers.
"""
