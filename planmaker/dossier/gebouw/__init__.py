"""A shared building: its rooms, its yearly costs, and what each user pays. Knows the parts, not the other way round."""
