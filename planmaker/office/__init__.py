"""What Word files and Excel workbooks both are, and the workbook that both a dossier and a chart need.

Here live: the zip of parts (`archive`), read within limits and written as the same bytes, and writing a workbook
(`workbook`). Knows neither documents nor dossiers.
"""
