"""Word template in, document out. The only package that knows docxtpl and Jinja."""

from planmaker.templating.environment import evaluate, expression_fault, fill_text, text_fault
from planmaker.templating.filters import slug
from planmaker.templating.inserts import Include, Link, List, PageBreak, Picture, RichText
from planmaker.templating.printing.runtime import Shown
from planmaker.templating.template import Template

__all__ = [
    "Include",
    "Link",
    "List",
    "PageBreak",
    "Picture",
    "RichText",
    "Shown",
    "Template",
    "evaluate",
    "expression_fault",
    "fill_text",
    "slug",
    "text_fault",
]
