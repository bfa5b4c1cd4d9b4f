"""What follows from several parts together: days, the agenda, money by year. Nothing here is filled in by a person."""
