"""Writing documents where people keep them: whole or not at all, and never over somebody's work."""
