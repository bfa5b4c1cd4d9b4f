"""The workbook of a dossier: its layout from the model, written for a person and read back cell by cell."""
