"""The dossier: one collaboration, described once, as typed and validated values. Touches no file, knows no document.

`parts/` and `gebouw/` are what a person fills in, `derived/` is what follows from several parts together, `model/`
looks at the model itself: its fields, its schema, its pages. Below those: `base` (what every part has) and the values.
"""

from planmaker.dossier.dossier import Dossier

__all__ = ["Dossier"]
