"""The model seen from outside: its fields, what references lead to, and what is made from it (schema, pages, hash).

`fields` is the only reader of annotations; nothing here knows what a single field is for.
"""
