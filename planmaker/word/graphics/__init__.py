"""Figures as Word shows them: native charts, vector drawings and tables of cells."""
