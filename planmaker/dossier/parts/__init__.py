"""The parts of a dossier, one module a part: what a person fills in. No derivation over several parts, no files."""
