"""Finds the tags of each part of a template and says what is wrong with them.

Works on trees, and leaves a short stand-in where each tag stood. No docxtpl, no printing, no data.
"""
