"""Prints a compiled template: values to XML, the repairs it needs, the parts it adds.

Loads no lxml and no compiler, but where a value or the template asks for more than text.
"""
