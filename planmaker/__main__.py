"""`python -m planmaker`: the same command line as `planmaker`."""

from planmaker.cli import main

main()
