"""What Word files and Excel workbooks both are: a zip of parts. Knows neither documents nor dossiers."""
