"""The commands, one module each: read the options, call, print."""
