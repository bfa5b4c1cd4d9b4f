"""What can be said of a template without data: the names it reads, findings as comments. Renders nothing."""
