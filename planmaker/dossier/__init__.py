"""The dossier: one collaboration, described once, as typed and validated values."""

from planmaker.dossier.dossier import Dossier

__all__ = ["Dossier"]
