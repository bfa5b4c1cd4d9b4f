"""What Word files and workbooks both are: zips of parts, read within limits and written as the same bytes.

Knows neither what a document nor what a sheet is.
"""
