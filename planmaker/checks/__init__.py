"""Rules about the collaboration itself: each looks at the whole dossier and yields what a colleague would point out."""

from planmaker.checks.rules import RULES, check_dossier

__all__ = ["RULES", "check_dossier"]
