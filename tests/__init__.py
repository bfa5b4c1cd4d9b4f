"""The tests of planmaker; `tests.support` holds what they share."""
