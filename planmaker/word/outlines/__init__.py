"""A Word file as text for people to review, and changed text back into the file. Changes text, never formatting."""
