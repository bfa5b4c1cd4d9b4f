"""OOXML work on Word documents, whoever made them. Knows no tags, no Jinja and no dossier but for its prose.

`names`, `xml`, `package`, `styles`, `tables` and `sections` read a document; `marks` are what templates leave in it.

    lists/       what numbers a document shows, and where a list starts anew
    mending/     what pouring data into a template breaks
    finishing/   the steps that make a printed document ready, in the order of `documents.assemble`
    graphics/    charts, drawings and figures that are tables
    outlines/    a document as text, and changed text back into it

Everything works on a `planmaker.word.package.Package`: an opened .docx whose parts are changed in place. This module
loads nothing; import what you use from the modules below it.
"""
