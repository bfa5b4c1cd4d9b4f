"""From a Word template and plain values to a document."""

from planmaker.templating.environment import evaluate, fill_text
from planmaker.templating.filters import slug
from planmaker.templating.template import Template

__all__ = ["Template", "evaluate", "fill_text", "slug"]
