"""What a colleague would point out, a module per subject. What cannot be right whatever is added stands elsewhere:
in `contradictions`."""
