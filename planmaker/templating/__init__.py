"""Word template in, document out. The only package that knows docxtpl and Jinja.

    opening → surveying → compiling → weaving → a program      once for a template
    template → printing                                         for each document; loads no lxml and no compiler
    explaining, inspecting                                      why it failed; what the template asks for

What Word asks of a document is in `planmaker.word`; what a dossier means is nobody's business here.
"""

from planmaker.templating.expressions import evaluate, expression_fault, fill_text, text_fault
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
