"""Figures as Word shows them: charts, drawings, and tables that show something. What they tell comes from `figures`."""
