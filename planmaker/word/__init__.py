"""OOXML work on a rendered Word document: numbers, references, open points, contents, repair, inspection, outline.

Everything here works on a `planmaker.word.package.Package`: an opened .docx whose parts are changed in place. The
order in which a document passes through it:

    place_labels → repair → use_scheme → arrange → single_lid → restart_lists → keep_lead_ins
    → insert_open_points → resolve_references → fill_contents / drop_contents → set_properties → inspect

Open points come before references and contents, so that a heading with an open point is quoted as it is shown.
This module itself loads nothing heavy; import what you use from the modules below it.
"""
