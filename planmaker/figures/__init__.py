"""Figures: what people would rather look at than read, as plain values and as layouts. Knows nothing of Word."""
