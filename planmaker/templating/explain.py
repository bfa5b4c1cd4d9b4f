"""stub"""
from planmaker.findings import Finding, OutputError, Place
def explain(compiled, context, error):
    return OutputError([Finding("x", repr(error), Place(compiled.file))])
