"""Mends what pouring data into a template breaks. Knows Word and its rules; knows no tags and no dossier.

`demands` says once what Word asks. `printed` mends the bytes of a part as it is printed, where the template tells what
may be wrong, and loads no lxml; `grid` reads tables for it. `repair` mends a whole document, after it was put together.
"""
