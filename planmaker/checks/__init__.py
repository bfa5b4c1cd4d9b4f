"""Rules about a dossier, in one shape (`rule`) and one list (`registry`).

`contradictions/` holds what no dossier may say, `advice/` what a colleague would point out. A new rule is a function in
one of their modules. Nothing here reads a file, knows a kind of document or changes a dossier.
"""

from planmaker.checks.registry import ADVICE, CONTRADICTIONS, check_dossier, incoherent

__all__ = ["ADVICE", "CONTRADICTIONS", "check_dossier", "incoherent"]
