"""Lists and their numbers: how a document defines them, what Word will show, and where one starts anew.

What stands in a list or shows a number is asked here, by templates too. The text of items is nobody's business here.
"""
