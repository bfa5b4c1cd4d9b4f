"""Walks a cleaned part once and weaves in what printing needs: fresh numbers, new lists, notes, marks of empties.

Works on text in pieces. No trees but to read what numbers are in use, no data.
"""
