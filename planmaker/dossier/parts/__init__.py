"""What a person fills in, a module per subject of the dossier, with what follows from one part alone.

No part knows the whole dossier: what needs several parts stands in `derived`, what judges them in `planmaker.checks`.
"""
